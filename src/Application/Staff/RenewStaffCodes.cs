using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Draws ten new recovery codes for the member who asks, with their password; those from before are worth nothing, and they are told.</summary>
public sealed record RenewStaffCodes(Secret CurrentPassword) : ICommand<Result<Secret[]>>, IStaffOnly, IAudited
{
    public string Action => "staff_renew_codes";

    /// <summary>Which every role has.</summary>
    public Permission Needs => Permission.ReadCases;
}

internal sealed class RenewStaffCodesValidator : AbstractValidator<RenewStaffCodes>
{
    public RenewStaffCodesValidator() => RuleFor(m => m.CurrentPassword).Typed();
}

internal sealed class RenewStaffCodesHandler(StaffSelfCheck self, StaffFactors factors, IRepository<StaffMember> members, Outbox outbox, PortalLinks portal)
    : IRequestHandler<RenewStaffCodes, Result<Secret[]>>
{
    public async Task<Result<Secret[]>> Handle(RenewStaffCodes request, CancellationToken cancellationToken)
    {
        var proved = await self.Prove(request.CurrentPassword, cancellationToken);
        if (!proved.Succeeded)
            return Result<Secret[]>.Failed(proved.Failures);
        var sheet = await factors.DrawSheet(cancellationToken);
        if (await members.Take(new StaffSpecs.GoingOn(proved.Value.Id, proved.Value.PasswordChangedAt), cancellationToken) is not { } member)
            return StaffFailures.SignInAgain;
        var renewed = member.RenewSheet(sheet.Kept);
        if (!renewed.Succeeded)
            return Result<Secret[]>.Failed(renewed.Failures);
        outbox.Promise(new StaffWayInChangedMail(portal.StaffDoor), member.Mailbox());
        return sheet.Shown;
    }
}
