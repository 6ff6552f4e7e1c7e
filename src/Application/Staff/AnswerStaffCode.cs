using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Goes on with a sign-in of staff by a code of the application, or by a recovery code, and opens the session. Each works once; a wrong one
/// leaves the ticket, a right one uses it up.</summary>
public sealed record AnswerStaffCode(Secret Ticket, string Code) : ICommand<Result<StaffEntry>>, IAudited
{
    public string Action => "staff_answer_code";
}

internal sealed class AnswerStaffCodeValidator : AbstractValidator<AnswerStaffCode>
{
    public AnswerStaffCodeValidator() => RuleFor(m => m.Code).FactorOrRecoveryCode();
}

internal sealed class AnswerStaffCodeHandler(IRepository<StaffMember> members, StaffTickets tickets, StaffFactors factors, StaffDoor door)
    : IRequestHandler<AnswerStaffCode, Result<StaffEntry>>
{
    public async Task<Result<StaffEntry>> Handle(AnswerStaffCode request, CancellationToken cancellationToken)
    {
        if (await tickets.Open(request.Ticket, StaffStep.Code, cancellationToken) is not { } read)
            return StaffFailures.SignInAgain;
        var proof = await factors.Judge(read, request.Code, cancellationToken);
        if (!proof.Succeeded)
            return Result<StaffEntry>.Failed(proof.Failures);

        // The member's row first: whatever disables it comes wholly before or wholly after.
        if (await members.Take(new StaffSpecs.GoingOn(read.Id, read.PasswordChangedAt), cancellationToken) is not { } member)
            return StaffFailures.SignInAgain;
        var used = proof.Value.Use(member);
        if (!used.Succeeded)
            return Result<StaffEntry>.Failed(used.Failures);
        return await tickets.UseUp(request.Ticket, StaffStep.Code, member, cancellationToken) ? door.Open(member) : StaffFailures.SignInAgain;
    }
}
