using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Inbox;

/// <summary>Who has which case open: one row each, renewed by one statement.</summary>
public sealed class PresenceRows(IRepository<CasePresence> presences, TimeProvider clock)
{
    /// <returns>False where there is no row yet.</returns>
    public async Task<bool> Renew(Guid caseId, Guid staffId, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return await presences.ChangeWhere(new CasePresenceSpecs.Of(caseId, staffId), c => c.Set(p => p.SeenAt, p => now), stop) > 0;
    }

    public void Begin(Guid caseId, Guid staffId) => presences.Add(CasePresence.Of(caseId, staffId, clock.GetUtcNow()));
}
