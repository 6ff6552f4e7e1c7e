using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>The first sign-in of somebody of staff: a code proves that their application has the key, and opens the session. The answer is ten
/// recovery codes besides, which nobody can read again.</summary>
/// <param name="Key">The key that the page showed.</param>
public sealed record EnrolStaffFactor(Secret Ticket, Secret Key, string Code) : ICommand<Result<StaffEnrolled>>, IAudited
{
    public string Action => "staff_enrol_factor";
}

public sealed record StaffEnrolled(StaffEntry Entry, Secret[] RecoveryCodes);

internal sealed class EnrolStaffFactorValidator : AbstractValidator<EnrolStaffFactor>
{
    public EnrolStaffFactorValidator() => RuleFor(m => m.Code).FactorCode();
}

internal sealed class EnrolStaffFactorHandler(
    IRepository<StaffMember> members, StaffTickets tickets, StaffFactors factors, StaffDoor door, TimeProvider clock)
    : IRequestHandler<EnrolStaffFactor, Result<StaffEnrolled>>
{
    public async Task<Result<StaffEnrolled>> Handle(EnrolStaffFactor request, CancellationToken cancellationToken)
    {
        if (await tickets.Open(request.Ticket, StaffStep.Enrolment, cancellationToken) is not { } read)
            return StaffFailures.SignInAgain;
        var now = clock.GetUtcNow();
        if (TotpKey.Read(request.Key) is not { } key)
            return SecondFactorFailures.DraftLost;
        if (Totp.Match(key, Totp.Read(request.Code) ?? "", now) is not { } step)
            return SecondFactorFailures.CodeWrong;
        var sheet = await factors.DrawSheet(cancellationToken);

        if (await members.Take(new StaffSpecs.GoingOn(read.Id, read.PasswordChangedAt), cancellationToken) is not { } member)
            return StaffFailures.SignInAgain;
        var enrolled = member.Enrol(factors.Seal(member.Id, key), step, sheet.Kept, now);
        if (!enrolled.Succeeded)
            return Result<StaffEnrolled>.Failed(enrolled.Failures);
        return await tickets.UseUp(request.Ticket, StaffStep.Enrolment, member, cancellationToken)
            ? new StaffEnrolled(door.Open(member), sheet.Shown) : StaffFailures.SignInAgain;
    }
}
