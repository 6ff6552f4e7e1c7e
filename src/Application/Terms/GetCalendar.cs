using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>The calendar in force: the days that were declared against its rules, how it came to be so, and how many open cases still wait for their new date.</summary>
public sealed record GetCalendar : IQuery<Result<CalendarView>>, IStaffOnly
{
    public string Action => "get_calendar";
    public Permission Needs => Permission.EditCalendar;
}

/// <param name="Waiting">Counted as far as <see cref="CountCases.Most"/>.</param>
public sealed record CalendarView(BusinessCalendar Calendar, IReadOnlyList<CalendarEdit> Edits, int Waiting)
{
    /// <summary>The last of them first.</summary>
    public IReadOnlyList<DayOverride> Days => [.. Calendar.Overrides.OrderByDescending(o => o.Day)];
}

/// <summary>One edit of the calendar.</summary>
public sealed record CalendarEdit(int Version, DateTimeOffset At, string? Reason, string? By, bool MovesCases);

internal sealed class GetCalendarHandler(IReads reads, CaseQueries queries) : IRequestHandler<GetCalendar, Result<CalendarView>>
{
    private const int Shown = 20;

    public async Task<Result<CalendarView>> Handle(GetCalendar request, CancellationToken cancellationToken)
    {
        var (staff, versions, cases) = (reads.Of<StaffMember>(), reads.Of<CalendarVersion>(), reads.Of<Case>());
        var edits = await reads.List(versions.Where(c => c.Version > 1).OrderByDescending(c => c.Version).Take(Shown).Select(c => new CalendarEdit(
            c.Version, c.SavedAt, c.Reason, staff.Where(s => s.Id == c.SavedBy).Select(s => s.Name).FirstOrDefault(), c.MovesCases)), cancellationToken);
        // In an order, which is that of an index: without one all open cases are looked through for those that wait, of which there are mostly none.
        var moved = await reads.First(versions.Where(v => v.MovesCases).OrderByDescending(v => v.Version).Select(v => (int?)v.Version), cancellationToken);
        var waiting = await reads.List(cases.Where(c => c.IsOpen && c.CalendarSeen < moved).OrderBy(c => c.CalendarSeen).Select(c => c.Id).Take(CountCases.Most), cancellationToken);
        return new CalendarView((await queries.Calendars(cancellationToken))[^1], edits, waiting.Count);
    }
}
