using Ventanilla.Application.Inbox;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Unlocks;

namespace Ventanilla.Application.Unlocks;

/// <summary>Asks another of staff to open the questions of a blocked person again, with what was seen of who they are. In place of what was proposed before.</summary>
public sealed record ProposeUnlock(Guid CaseId, int Seen, Guid AccountId, string Evidence, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "propose_unlock";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class ProposeUnlockValidator : AbstractValidator<ProposeUnlock>
{
    public ProposeUnlockValidator()
    {
        RuleFor(m => m.Evidence).Lines(Case.MaxReason);
        RuleFor(m => m.Reason).Lines(Case.MaxReason);
    }
}

internal sealed class ProposeUnlockHandler(CaseDesk desk, UnlockDecision decision, IRepository<UnlockProposal> proposals, PortalPolicy policy) : IRequestHandler<ProposeUnlock, Result>
{
    public Task<Result> Handle(ProposeUnlock request, CancellationToken cancellationToken) => desk.Do(request.CaseId, async (one, _) =>
    {
        if (one.State != CaseState.InProgress)
            return CaseFailures.NotInThisState;
        if (one.Version != request.Seen)
            return CaseFailures.ChangedMeanwhile;
        var account = await decision.AccountOf(one, request.AccountId, cancellationToken);
        if (!account.Succeeded)
            return Result.Failed(account.Failures);
        await proposals.DeleteWhere(new UnlockProposalSpecs.OfCase(one.Id), cancellationToken);
        proposals.Add(UnlockProposal.Make(one, account.Value, desk.StaffId, request.Evidence.Trim(), request.Reason.Trim(), desk.Now, policy.Cases.UnlockProposalLasts));
        return Result.Done;
    }, cancellationToken);
}
