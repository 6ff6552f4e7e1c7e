using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Who else has a case open at this moment, by name.</summary>
public sealed class PresentStaff(IReads reads, ICaller caller, TimeProvider clock)
{
    public async Task<ILookup<Guid, string>> In(IReadOnlyCollection<Guid> caseIds, CancellationToken stop)
    {
        var (me, since, staff) = (caller.Actor.StaffId, clock.GetUtcNow() - CasePresence.Lasts, reads.Of<StaffMember>());
        var present = await reads.List(reads.Of<CasePresence>().Where(p => caseIds.Contains(p.CaseId) && p.SeenAt > since && p.StaffId != me)
            .Join(staff, p => p.StaffId, s => s.Id, (p, s) => new { p.CaseId, s.Name }).OrderBy(p => p.Name), stop);
        return present.ToLookup(p => p.CaseId, p => p.Name);
    }
}
