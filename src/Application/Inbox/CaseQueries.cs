using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Inbox;

/// <summary>The cases of a view, as rows to project; shared by the list and its counts, so that both mean the same.</summary>
public sealed class CaseQueries(IReads reads, PortalPolicy policy)
{
    private const int MostWords = 5;

    /// <summary>A word of fewer cases than that is looked for first.</summary>
    private const int Rare = 500;

    public async Task<IQueryable<Case>> Of(CaseView view, Guid staffId, DateTimeOffset now, CancellationToken stop)
    {
        var cases = string.IsNullOrWhiteSpace(view.Text) ? reads.Of<Case>() : await Found(view.Text, stop);
        if (view.State is { } state)
            cases = cases.Where(c => c.State == state);
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

    /// <summary>Every version, the one in force last.</summary>
    public async Task<IReadOnlyList<BusinessCalendar>> Calendars(CancellationToken stop) =>
        await reads.List(reads.Of<CalendarVersion>().OrderBy(c => c.Version).Select(c => c.Calendar), stop) is { Count: > 0 } kept
            ? kept : [BusinessCalendar.First(policy.Cases.ClosesAt, policy.Cases.SaturdaysCount)];

    /// <summary>A number finds one case; anything else by its words, all of which must be there. A database takes words to have nothing to do with each other: of
    /// two that are common apart and never together it would look at every case. So a rare one goes first, and of common ones the sets are cut.</summary>
    private async Task<IQueryable<Case>> Found(string text, CancellationToken stop)
    {
        if (Radicado.Read(text) is { } radicado)
            return reads.Of(new CaseSpecs.ByRadicado(radicado));
        string[] words = [.. Sought(text)];
        if (words is not [_, _, ..])
            return words.Aggregate(reads.Of<Case>(), Have);
        foreach (var word in words)
            if (await reads.List(With(word).Take(Rare), stop) is { Count: < Rare } few)
                return words.Where(w => w != word).Aggregate(reads.Of<Case>().Where(c => few.Contains(c.Id)), Have);
        var all = words.Select(With).Aggregate((one, other) => one.Intersect(other));
        return reads.Of<Case>().Where(c => all.Contains(c.Id));
    }

    private IQueryable<Case> Have(IQueryable<Case> cases, string word)
    {
        var words = reads.Of<CaseWord>();
        return cases.Where(c => words.Any(w => w.CaseId == c.Id && w.Word.StartsWith(word)));
    }

    private IQueryable<Guid> With(string word) => reads.Of<CaseWord>().Where(w => w.Word.StartsWith(word)).Select(w => w.CaseId);

    /// <summary>An address and a document, with dots or without, are one word each.</summary>
    private static IEnumerable<string> Sought(string text)
    {
        var plain = CaseWord.Plain(text);
        if (plain.Contains('@', StringComparison.Ordinal))
            return [plain];
        var digits = string.Concat(plain.Where(c => c is not ('.' or ',' or '\'' or ' ')));
        return digits.Length >= 5 && digits.All(char.IsAsciiDigit) ? [digits] : CaseWord.In(text).Take(MostWords);
    }

    /// <summary>The last moment that is still meant; null where any is.</summary>
    public static DateTimeOffset? Until(CaseTime time, DateTimeOffset now) => time switch
    {
        CaseTime.Overdue => now,
        CaseTime.Today => Colombia.At(Colombia.Day(now).AddDays(1), TimeOnly.MinValue),
        CaseTime.ThisWeek => Colombia.At(Colombia.Day(now).AddDays(8), TimeOnly.MinValue),
        _ => null,
    };
}
