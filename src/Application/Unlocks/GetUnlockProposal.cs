using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Unlocks;

namespace Ventanilla.Application.Unlocks;

/// <summary>What is proposed for an unlock and waits for another's approval, and whether one alone may decide at all.</summary>
public sealed record GetUnlockProposal(Guid CaseId) : IQuery<Result<UnlockProposalView>>, IStaffOnly
{
    public string Action => "get_unlock_proposal";
    public Permission Needs => Permission.ReadCases;
}

/// <param name="Proposed">Null where nothing is, or its time is over.</param>
public sealed record UnlockProposalView(bool NeedsTwo, ProposedUnlock? Proposed);

/// <param name="IsOwn">Whoever reads proposed it, and cannot approve it.</param>
public sealed record ProposedUnlock(string By, DateTimeOffset At, DateTimeOffset ExpiresAt, string Account, string Evidence, string Reason, string Seal, bool IsOwn);

internal sealed class GetUnlockProposalHandler(IReads reads, PortalPolicy policy, ICaller caller, TimeProvider clock) : IRequestHandler<GetUnlockProposal, Result<UnlockProposalView>>
{
    public async Task<Result<UnlockProposalView>> Handle(GetUnlockProposal request, CancellationToken cancellationToken)
    {
        var (staff, accounts, now, me) = (reads.Of<StaffMember>(), reads.Of<Account>(), clock.GetUtcNow(), caller.StaffId!.Value);
        var found = await reads.First(reads.Of(new UnlockProposalSpecs.OfCase(request.CaseId)).Where(p => p.ExpiresAt > now).Select(p => new
        {
            By = staff.Where(s => s.Id == p.StaffId).Select(s => s.Name).FirstOrDefault(), p.StaffId, p.ProposedAt, p.ExpiresAt,
            Account = accounts.Where(a => a.Id == p.AccountId).Select(a => a.Email).FirstOrDefault(), p.Evidence, p.Reason, p.Hash,
        }), cancellationToken);
        return new UnlockProposalView(policy.Cases.UnlockNeedsTwo, found is null ? null : new(
            found.By ?? "", found.ProposedAt, found.ExpiresAt, found.Account ?? "", found.Evidence, found.Reason, Convert.ToHexString(found.Hash), found.StaffId == me));
    }
}
