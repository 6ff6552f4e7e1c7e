using System.Globalization;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>A page of the inbox: the cases that fit the view, from a place on. It is one seek of an index, however many cases there are.</summary>
/// <param name="After">The <see cref="CasePage.Next"/> of the page before; null for the first.</param>
public sealed record ListCases(CaseView View, string? After = null) : IQuery<Result<CasePage>>, IStaffOnly
{
    public string Action => "list_cases";
    public Permission Needs => Permission.ReadCases;
}

/// <param name="Next">Null on the last page.</param>
public sealed record CasePage(IReadOnlyList<CaseLine> Cases, string? Next)
{
    /// <summary>A search has looked at as many of the newest as it does at once; there may be older ones, from <see cref="Next"/> on.</summary>
    public bool IsCut { get; init; }
}

/// <summary>One case in the list. Of somebody whose identity is reserved there is no name.</summary>
/// <param name="DaysLeft">Business days until the law's last day, negative after it; null where none runs.</param>
public sealed record CaseLine(
    Guid Id, string Radicado, CaseKind Kind, CaseState State, string Subject, string? Name, FilerKind Who, Guid? AssigneeId, string? Assignee,
    DateTimeOffset FiledAt, DateOnly? Due, DateTimeOffset? GoalDueAt, DateTimeOffset? ActBy, bool TermRests, int Version)
{
    public int? DaysLeft { get; init; }

    /// <summary>The last moment of a judge's hours, or those of a claim about health.</summary>
    public DateTimeOffset? HoursDueAt { get; init; }

    /// <summary>Until when whoever has it put it away, if they did and that day has not come.</summary>
    public DateOnly? SnoozedUntil { get; init; }
    public bool IsPriority { get; init; }
    public bool IsReiterated { get; init; }
    public bool IsObscure { get; init; }

    /// <summary>Those it has, in their order.</summary>
    public IEnumerable<CaseFlag> Flags => new (CaseFlag Flag, bool Has)[] { (CaseFlag.Priority, IsPriority), (CaseFlag.Reiterated, IsReiterated), (CaseFlag.Obscure, IsObscure) }
        .Where(f => f.Has).Select(f => f.Flag);

    /// <summary>Who else has it open now, by name.</summary>
    public IReadOnlyList<string> Present { get; init; } = [];
}

internal sealed class ListCasesHandler(IReads reads, CaseQueries queries, CaseSearch search, PresentStaff present, ICaller caller, TimeProvider clock) : IRequestHandler<ListCases, Result<CasePage>>
{
    private const int PageSize = 50;

    /// <summary>Begins a place among what judges ask.</summary>
    private const string Above = "j";

    public async Task<Result<CasePage>> Handle(ListCases request, CancellationToken cancellationToken)
    {
        var (view, cases) = (request.View, queries.Of(request.View, caller.Actor.StaffId!.Value, clock.GetUtcNow()));
        var found = CaseQueries.WordsOf(view) is { } text ? await search.In(cases, text, Read(request.After), cancellationToken) : null;
        var rows = found is not null ? await Lines(found.Cases.Take(PageSize + 1), cancellationToken)
            : view is { ByDue: true, Kind: null } ? await JudgesFirst(cases, request.After, cancellationToken)
            : await Lines(Page(cases, view.ByDue, request.After), cancellationToken);
        var end = found is not null && rows.Count <= PageSize ? await reads.First(found.End, cancellationToken) : null;
        var calendar = (await queries.Calendars(cancellationToken))[^1];
        var today = Colombia.Today(clock);
        var there = await present.In([.. rows.Take(PageSize).Select(c => c.Id)], cancellationToken);
        CaseLine[] shown = [.. rows.Take(PageSize).Select(c => c with
        {
            DaysLeft = c.Due is { } due ? calendar.Between(today, due) : null, Present = [.. there[c.Id]],
        })];
        return new CasePage(shown, rows.Count > PageSize ? PlaceOf(shown[^1], view) : end is null ? null : Write(end.At, end.Id)) { IsCut = end is not null };
    }

    /// <summary>What judges ask stands above everything else, however far its hours are from their end: it is looked for first, and the rest goes on below it.</summary>
    private async Task<IReadOnlyList<CaseLine>> JudgesFirst(IQueryable<Case> cases, string? after, CancellationToken stop)
    {
        var above = after is null || after.StartsWith(Above, StringComparison.Ordinal);
        var tutelas = above ? await Lines(Page(cases.Where(c => c.Kind == CaseKind.Tutela), true, after?[Above.Length..]), stop) : [];
        return tutelas.Count > PageSize ? tutelas
            : [.. tutelas, .. await Lines(Page(cases.Where(c => c.Kind != CaseKind.Tutela), true, above ? null : after).Take(PageSize + 1 - tutelas.Count), stop)];
    }

    private Task<IReadOnlyList<CaseLine>> Lines(IQueryable<Case> cases, CancellationToken stop)
    {
        var staff = reads.Of<StaffMember>();
        return reads.List(cases.Select(c => new CaseLine(
            c.Id, new Radicado(c.Year, c.Number).ToString(), c.Kind, c.State, c.Subject, c.Filer.Kind == FilerKind.Reserved ? null : c.Filer.Name, c.Filer.Kind,
            c.AssigneeId, staff.Where(s => s.Id == c.AssigneeId).Select(s => s.Name).FirstOrDefault(), c.FiledAt, c.DueOn, c.GoalDueAt, c.ActBy, c.TermRests,
            c.Version)
        {
            HoursDueAt = c.HoursDueAt, SnoozedUntil = c.SnoozedUntil, IsPriority = c.IsPriority, IsReiterated = c.IsReiterated, IsObscure = c.IsObscure,
        }), stop);
    }

    private static IQueryable<Case> Page(IQueryable<Case> cases, bool byDue, string? after)
    {
        var place = Read(after);
        // The first half says nothing new, and is what an index can begin at.
        if (place is var (at, id))
            cases = byDue ? cases.Where(c => c.ActBy >= at && (c.ActBy > at || (c.ActBy == at && c.Id.CompareTo(id) > 0)))
                : cases.Where(c => c.FiledAt <= at && (c.FiledAt < at || (c.FiledAt == at && c.Id.CompareTo(id) < 0)));
        return CaseQueries.InOrder(cases, byDue).Take(PageSize + 1);
    }

    private static string PlaceOf(CaseLine last, CaseView view) =>
        (view is { ByDue: true, Kind: null } && last.Kind == CaseKind.Tutela ? Above : "") + Write((view.ByDue ? last.ActBy : last.FiledAt) ?? default, last.Id);

    private static string Write(DateTimeOffset at, Guid id) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks}_{id:N}");

    private static CasePlace? Read(string? after) =>
        after?.Split('_') is [var ticks, var id] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at) && at >= 0 && at <= DateTime.MaxValue.Ticks
            && Guid.TryParseExact(id, "N", out var known) ? new CasePlace(new DateTimeOffset(at, TimeSpan.Zero), known) : null;
}
