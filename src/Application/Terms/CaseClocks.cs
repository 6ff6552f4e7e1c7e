using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>By what the clocks of cases count now. The first calendar is the policy's, and is kept when the first case is counted with it.</summary>
public sealed class CaseClocks(IRepository<CalendarVersion> calendars, PortalPolicy policy, TimeProvider clock)
{
    public async Task<CaseRules> Now(CancellationToken stop)
    {
        var kept = await calendars.Find(new CalendarSpecs.Last(), stop);
        if (kept is null)
            calendars.Add(kept = CalendarVersion.Keep(BusinessCalendar.First(policy.Cases.ClosesAt, policy.Cases.SaturdaysCount), clock.GetUtcNow()));
        return new(kept.Calendar, policy.Cases.WorkingHours, policy.Cases.Goals) { UrgentGoals = policy.Cases.UrgentGoals };
    }
}
