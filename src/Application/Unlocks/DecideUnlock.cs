using Ventanilla.Application.Inbox;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Unlocks;

/// <summary>Opens the questions of a blocked person again, with others in their place and all attempts, or refuses to; either with a reason and with what was
/// seen of who they are. Of whom they were opened within the window before, it takes two. Nobody sees a question, an answer or a password: the account's own mailbox is told, and its owner signs in and answers.</summary>
/// <param name="Evidence">What was seen: a document at the counter, a call to the number on record.</param>
/// <param name="Reason">Told to the person.</param>
public sealed record DecideUnlock(Guid CaseId, int Seen, Guid AccountId, bool Approve, string Evidence, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "decide_unlock";
    public Permission Needs => Permission.DecideUnlocks;
}

internal sealed class DecideUnlockValidator : AbstractValidator<DecideUnlock>
{
    public DecideUnlockValidator()
    {
        RuleFor(m => m.Evidence).Lines(Case.MaxReason);
        RuleFor(m => m.Reason).Lines(Case.MaxReason);
    }
}

internal sealed class DecideUnlockHandler(CaseDesk desk, UnlockDecision decision, PortalPolicy policy) : IRequestHandler<DecideUnlock, Result>
{
    public Task<Result> Handle(DecideUnlock request, CancellationToken cancellationToken) => desk.Do(request.CaseId, async (one, rules) =>
    {
        var account = await decision.AccountOf(one, request.AccountId, cancellationToken);
        if (!account.Succeeded)
            return Result.Failed(account.Failures);
        // Where two are needed one proposes and another approves; to refuse opens nothing, and takes one who does not have the case.
        if (policy.Cases.UnlockNeedsTwo && (request.Approve || one.AssigneeId == desk.StaffId))
            return CaseFailures.NeedsAnother;
        return await decision.CarryOut(one, account.Value, request.Approve, request.Evidence.Trim(), request.Reason.Trim(), desk.StaffId, request.Seen, rules, cancellationToken);
    }, cancellationToken);
}
