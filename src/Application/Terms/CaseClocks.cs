using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>By what the clocks of cases count now. The first calendar and the first own goals are the policy's, and are kept when the first case is counted with them.</summary>
public sealed class CaseClocks(IReads reads, IRepository<CalendarVersion> calendars, IRepository<GoalVersion> goals, PortalPolicy policy, TimeProvider clock)
{
    public async Task<CaseRules> Now(CancellationToken stop)
    {
        var versions = reads.Of<GoalVersion>();
        var kept = await reads.First(reads.Of<CalendarVersion>().OrderByDescending(c => c.Version)
            .Select(c => new { c.Calendar, Goals = versions.OrderBy(g => g.Version).Select(g => g.Goals).ToList() }), stop);
        var calendar = kept?.Calendar;
        if (calendar is null)
            calendars.Add(CalendarVersion.Keep(calendar = BusinessCalendar.First(policy.Cases.ClosesAt, policy.Cases.SaturdaysCount), clock.GetUtcNow()));
        if (kept is { Goals.Count: > 0 })
            return new(calendar, kept.Goals);
        var first = policy.Cases.FirstGoals;
        goals.Add(GoalVersion.Keep(first, clock.GetUtcNow()));
        return new(calendar, [first]);
    }
}
