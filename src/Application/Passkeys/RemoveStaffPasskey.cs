using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Passkeys;

/// <summary>Removes one of the member's keys, with their password. Every other session of theirs ends, for one may be of that device, and they are told by mail.</summary>
public sealed record RemoveStaffPasskey(Guid PasskeyId, Secret CurrentPassword) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "staff_remove_passkey";

    /// <summary>Which every role has.</summary>
    public Permission Needs => Permission.ReadCases;
}

internal sealed class RemoveStaffPasskeyValidator : AbstractValidator<RemoveStaffPasskey>
{
    public RemoveStaffPasskeyValidator() => RuleFor(m => m.CurrentPassword).Typed();
}

internal sealed class RemoveStaffPasskeyHandler(
    IRepository<Passkey> keys, IRepository<StaffMember> members, IRepository<StaffSession> sessions, StaffSelfCheck self, Outbox outbox, PortalLinks portal, ICaller caller)
    : IRequestHandler<RemoveStaffPasskey, Result>
{
    public async Task<Result> Handle(RemoveStaffPasskey request, CancellationToken cancellationToken)
    {
        var proved = await self.Prove(request.CurrentPassword, cancellationToken);
        if (!proved.Succeeded)
            return Result.Failed(proved.Failures);
        if (await members.Take(new StaffSpecs.GoingOn(proved.Value.Id, proved.Value.PasswordChangedAt), cancellationToken) is not { } member)
            return StaffFailures.SignInAgain;
        if (await keys.DeleteWhere(new PasskeySpecs.OneOfStaff(member.Id, request.PasskeyId), cancellationToken) == 0)
            return PasskeyFailures.Unknown;
        var removed = member.RemovePasskey();
        if (!removed.Succeeded)
            return removed;
        await sessions.DeleteWhere(new StaffSessionSpecs.OthersOf(member.Id, caller.SessionId!.Value), cancellationToken);
        outbox.Promise(new StaffWayInChangedMail(portal.StaffDoor), member.Mailbox());
        return Result.Done;
    }
}
