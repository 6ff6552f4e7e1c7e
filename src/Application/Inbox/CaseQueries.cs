using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Inbox;

/// <summary>The cases of a view, as rows to project; shared by the list and its counts, so that both mean the same.</summary>
public sealed class CaseQueries(IReads reads, PortalPolicy policy)
{
    private const int MostWords = 5;

    public IQueryable<Case> Of(CaseView view, Guid staffId, DateTimeOffset now)
    {
        var cases = string.IsNullOrWhiteSpace(view.Text) ? reads.Of<Case>() : Found(view.Text);
        if (view.State is { } state)
            cases = cases.Where(c => c.State == state);
        if (view.State is null && string.IsNullOrWhiteSpace(view.Text) || view.ByDue)
            cases = cases.Where(c => c.IsOpen);
        if (view.Kind is { } kind)
            cases = cases.Where(c => c.Kind == kind);
        cases = view.Owner switch
        {
            CaseOwner.Me => cases.Where(c => c.AssigneeId == staffId),
            CaseOwner.Nobody => cases.Where(c => c.AssigneeId == null),
            _ => cases,
        };
        return Until(view.Time, now) is { } until ? cases.Where(c => c.IsOpen && c.ActBy <= until) : cases;
    }

    /// <summary>Every version, the one in force last.</summary>
    public async Task<IReadOnlyList<BusinessCalendar>> Calendars(CancellationToken stop) =>
        await reads.List(reads.Of<CalendarVersion>().OrderBy(c => c.Version).Select(c => c.Calendar), stop) is { Count: > 0 } kept
            ? kept : [BusinessCalendar.First(policy.Cases.ClosesAt, policy.Cases.SaturdaysCount)];

    /// <summary>A number finds one case; anything else by its words, all of which must be there.</summary>
    private IQueryable<Case> Found(string text)
    {
        if (Radicado.Read(text) is { } radicado)
            return reads.Of(new CaseSpecs.ByRadicado(radicado));
        var cases = reads.Of<Case>();
        foreach (var word in Sought(text))
        {
            var words = reads.Of<CaseWord>();
            cases = cases.Where(c => words.Any(w => w.CaseId == c.Id && w.Word.StartsWith(word)));
        }

        return cases;
    }

    /// <summary>An address and a document, with dots or without, are one word each.</summary>
    private static IEnumerable<string> Sought(string text)
    {
        var plain = CaseWord.Plain(text);
        if (plain.Contains('@', StringComparison.Ordinal))
            return [plain];
        var digits = string.Concat(plain.Where(c => c is not ('.' or ',' or '\'' or ' ')));
        return digits.Length >= 5 && digits.All(char.IsAsciiDigit) ? [digits] : CaseWord.In(text).Take(MostWords);
    }

    private static DateTimeOffset? Until(CaseTime time, DateTimeOffset now) => time switch
    {
        CaseTime.Overdue => now,
        CaseTime.Today => Colombia.At(Colombia.Day(now).AddDays(1), TimeOnly.MinValue),
        CaseTime.ThisWeek => Colombia.At(Colombia.Day(now).AddDays(8), TimeOnly.MinValue),
        _ => null,
    };
}
