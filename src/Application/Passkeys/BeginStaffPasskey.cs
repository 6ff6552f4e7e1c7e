using Ventanilla.Application.Pipeline;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Passkeys;

/// <summary>Lets the member who asks make a key, with their password and a code, because the key will stand in for both. The answer is a ticket, which is what the device has to sign.</summary>
public sealed record BeginStaffPasskey(Secret CurrentPassword, string Code) : ICommand<Result<Secret>>, IStaffOnly, IAudited
{
    public string Action => "staff_begin_passkey";

    /// <summary>Which every role has.</summary>
    public Permission Needs => Permission.ReadCases;
}

internal sealed class BeginStaffPasskeyValidator : AbstractValidator<BeginStaffPasskey>
{
    public BeginStaffPasskeyValidator()
    {
        RuleFor(m => m.CurrentPassword).Typed();
        RuleFor(m => m.Code).FactorOrRecoveryCode();
    }
}

internal sealed class BeginStaffPasskeyHandler(
    IRepository<StaffMember> members, StaffSelfCheck self, StaffFactors factors, StaffTickets tickets, PortalLinks portal)
    : IRequestHandler<BeginStaffPasskey, Result<Secret>>
{
    public async Task<Result<Secret>> Handle(BeginStaffPasskey request, CancellationToken cancellationToken)
    {
        if (!portal.HasPasskeys)
            return PasskeyFailures.NotOffered;
        var proved = await self.Prove(request.CurrentPassword, cancellationToken);
        if (!proved.Succeeded)
            return Result<Secret>.Failed(proved.Failures);
        var proof = await factors.Judge(proved.Value, request.Code, cancellationToken);
        if (!proof.Succeeded)
            return Result<Secret>.Failed(proof.Failures);
        if (await members.Take(new StaffSpecs.GoingOn(proved.Value.Id, proved.Value.PasswordChangedAt), cancellationToken) is not { } member)
            return StaffFailures.SignInAgain;
        var used = proof.Value.Use(member);
        if (!used.Succeeded)
            return Result<Secret>.Failed(used.Failures);
        return member.Passkeys >= Passkey.Most ? PasskeyFailures.TooMany : tickets.Issue(StaffStep.Passkey, member.Id, member.PasswordChangedAt);
    }
}
