using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Inbox;

/// <summary>The cases of a view, as rows to project; shared by the list and its counts, so that both mean the same.</summary>
public sealed class CaseQueries(IReads reads, PortalPolicy policy)
{
    /// <summary>What is looked for by its words; null where the view names no text, or a number, which finds its one case.</summary>
    public static string? WordsOf(CaseView view) => string.IsNullOrWhiteSpace(view.Text) || Radicado.Read(view.Text) is not null ? null : view.Text;

    /// <summary>Without the words of its text, which <see cref="CaseSearch"/> looks for among these.</summary>
    public IQueryable<Case> Of(CaseView view, Guid staffId, DateTimeOffset now)
    {
        var cases = !string.IsNullOrWhiteSpace(view.Text) && Radicado.Read(view.Text) is { } radicado ? reads.Of(new CaseSpecs.ByRadicado(radicado)) : reads.Of<Case>();
        if (view.State is { } state)
            cases = cases.Where(c => c.State == state);
        // Says nothing new, but which of the indexes is meant.
        if (view.OfEnded)
            cases = cases.Where(c => !c.IsOpen);
        if (view.State is null && string.IsNullOrWhiteSpace(view.Text) || view.ByDue)
            cases = cases.Where(c => c.IsOpen);
        if (view.Kind is { } kind)
            cases = cases.Where(c => c.Kind == kind);
        cases = view.Member is { } member ? cases.Where(c => c.AssigneeId == member) : view.Owner switch
        {
            CaseOwner.Me => cases.Where(c => c.AssigneeId == staffId),
            CaseOwner.Nobody => cases.Where(c => c.AssigneeId == null),
            _ => cases,
        };
        var today = Colombia.Day(now);
        if (view is { Owner: CaseOwner.Me, Member: null })
            cases = view.Snoozed ? cases.Where(c => c.SnoozedUntil > today) : cases.Where(c => c.SnoozedUntil == null || c.SnoozedUntil <= today);
        cases = view.Flag switch
        {
            CaseFlag.Priority => cases.Where(c => c.IsPriority),
            CaseFlag.Reiterated => cases.Where(c => c.IsReiterated),
            CaseFlag.Obscure => cases.Where(c => c.IsObscure),
            _ => cases,
        };
        return Until(view.Time, now) is { } until ? cases.Where(c => c.IsOpen && c.ActBy <= until) : cases;
    }

    /// <summary>As the list of the view shows them, which is the order of an index.</summary>
    public static IQueryable<Case> InOrder(IQueryable<Case> cases, bool byDue) =>
        byDue ? cases.OrderBy(c => c.ActBy).ThenBy(c => c.Id) : cases.OrderByDescending(c => c.FiledAt).ThenByDescending(c => c.Id);

    /// <summary>Every version, the one in force last.</summary>
    public async Task<IReadOnlyList<BusinessCalendar>> Calendars(CancellationToken stop) =>
        await reads.List(reads.Of<CalendarVersion>().OrderBy(c => c.Version).Select(c => c.Calendar), stop) is { Count: > 0 } kept
            ? kept : [BusinessCalendar.First(policy.Cases.ClosesAt, policy.Cases.SaturdaysCount)];

    /// <summary>Every version of the own goals, the one in force last.</summary>
    public async Task<IReadOnlyList<OwnGoals>> Goals(CancellationToken stop) =>
        await reads.List(reads.Of<GoalVersion>().OrderBy(g => g.Version).Select(g => g.Goals), stop) is { Count: > 0 } kept ? kept : [policy.Cases.FirstGoals];

    /// <summary>The last moment that is still meant; null where any is.</summary>
    public static DateTimeOffset? Until(CaseTime time, DateTimeOffset now) => time switch
    {
        CaseTime.Overdue => now,
        CaseTime.Today => Colombia.At(Colombia.Day(now).AddDays(1), TimeOnly.MinValue),
        CaseTime.ThisWeek => Colombia.At(Colombia.Day(now).AddDays(8), TimeOnly.MinValue),
        _ => null,
    };
}
