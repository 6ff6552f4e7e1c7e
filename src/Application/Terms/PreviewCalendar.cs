using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>Which open cases would get another date if that day became so. Nothing is changed.</summary>
public sealed record PreviewCalendar(DateOnly Day, DayChange Change) : IQuery<Result<CalendarPreview>>, IStaffOnly
{
    public string Action => "preview_calendar";
    public Permission Needs => Permission.EditCalendar;
}

/// <summary>What a day is to be: off, one that counts, or what the rules say again.</summary>
public enum DayChange { Off, Counts, AsRules }

/// <param name="Count">All of them.</param>
/// <param name="Moves">The first of them, by their dates.</param>
public sealed record CalendarPreview(int Count, IReadOnlyList<MovedCase> Moves);

public sealed record MovedCase(string Radicado, DateOnly From, DateOnly To);

internal sealed class PreviewCalendarHandler(IReads reads, CaseQueries queries) : IRequestHandler<PreviewCalendar, Result<CalendarPreview>>
{
    private const int Shown = 50;

    public async Task<Result<CalendarPreview>> Handle(PreviewCalendar request, CancellationToken cancellationToken)
    {
        var edited = EditedCalendar.With((await queries.Calendars(cancellationToken))[^1], request.Day, request.Change, "?").Value;
        var cases = reads.Of<Case>().Where(c => c.IsOpen && c.DueOn != null);
        // One day moves only what came in by then and runs to it at least; dates that an edit before left as they were may move by anything.
        if (await reads.First(reads.Of<CalendarVersion>().Where(c => c.Version > 1 && !c.MovesCases).Select(c => (int?)c.Version), cancellationToken) is null)
        {
            var (day, over) = (request.Day, Colombia.At(request.Day.AddDays(1), TimeOnly.MinValue));
            cases = cases.Where(c => c.DueOn >= day && c.FiledAt < over);
        }

        var running = (await reads.List(cases.Select(c => new { c.Id, c.Year, c.Number, c.Law }), cancellationToken)).ToDictionary(c => c.Id);
        var moves = edited.Moves(running.Values.Where(c => c.Law is not null).Select(c => (c.Id, c.Law!)));
        return new CalendarPreview(moves.Count,
            [.. moves.OrderBy(m => m.From).ThenBy(m => m.To).Take(Shown).Select(m => new MovedCase(new Radicado(running[m.CaseId].Year, running[m.CaseId].Number).ToString(), m.From, m.To))]);
    }
}

/// <summary>A calendar in which one day is another one.</summary>
internal static class EditedCalendar
{
    public static Result<BusinessCalendar> With(BusinessCalendar calendar, DateOnly day, DayChange change, string reason)
    {
        var others = calendar.Overrides.Where(o => o.Day != day);
        return calendar.Edit(calendar.ClosesAt, calendar.SaturdaysCount,
            [.. change is DayChange.AsRules ? others : others.Append(new DayOverride(day, change is DayChange.Counts, reason)).OrderBy(o => o.Day)]);
    }
}
