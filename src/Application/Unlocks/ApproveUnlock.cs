using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Unlocks;

namespace Ventanilla.Application.Unlocks;

/// <summary>Carries out what another of staff proposed, as it was proposed: whoever approves is not who proposed nor, where two are needed, who has the case; and
/// neither the proposal, the case nor the account is another than it was.</summary>
/// <param name="Seal">Of the proposal that was looked at.</param>
public sealed record ApproveUnlock(Guid CaseId, int Seen, string Seal) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "approve_unlock";
    public Permission Needs => Permission.DecideUnlocks;
}

internal sealed class ApproveUnlockHandler(CaseDesk desk, UnlockDecision decision, IRepository<UnlockProposal> proposals, PortalPolicy policy) : IRequestHandler<ApproveUnlock, Result>
{
    public Task<Result> Handle(ApproveUnlock request, CancellationToken cancellationToken) => desk.Do(request.CaseId, async (one, rules) =>
    {
        if (await proposals.Find(new UnlockProposalSpecs.OfCase(one.Id), cancellationToken) is not { } proposal)
            return UnlockFailures.ProposalGone;
        var account = await decision.AccountOf(one, proposal.AccountId, cancellationToken);
        if (!account.Succeeded)
            return UnlockFailures.AccountChanged;
        var judged = proposal.Judge(request.Seal, one, account.Value, desk.StaffId, policy.Cases.UnlockNeedsTwo ? one.AssigneeId : null, desk.Now);
        return judged.Succeeded
            ? await decision.CarryOut(one, account.Value, true, proposal.Evidence, proposal.Reason, proposal.StaffId, request.Seen, rules, cancellationToken)
            : judged;
    }, cancellationToken);
}
