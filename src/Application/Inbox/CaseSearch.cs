using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Inbox;

/// <summary>Cases by their words, the newest first and a window at a time: the newest of the rarest word are looked at, each for the others, and whoever wants older ones goes
/// on from there. So no search costs more than a window, however many cases there are and whatever is looked for (decision 38).</summary>
internal sealed class CaseSearch(IReads reads)
{
    /// <summary>So many cases are looked at for one page.</summary>
    public const int Window = 1_000;

    /// <summary>The whole words that a beginning may stand for; each is one seek.</summary>
    private const int MostForms = 8;

    /// <summary>A beginning of more words has no order of time: up to so many entries are sorted, of more the newest cases are looked at.</summary>
    private const int MostSorted = 10_000;

    private const int MostWords = 5;

    /// <param name="cases">Among which it is searched.</param>
    /// <param name="before">Where the last window ended; null for the newest.</param>
    public async Task<Found> In(IQueryable<Case> cases, string text, CasePlace? before, CancellationToken stop)
    {
        List<Sought> sought = [];
        foreach (var word in WordsOf(text))
            sought.Add(await Forms(word, stop));
        var first = await Rarest(sought, before, stop);
        var entries = Entries(first, before);
        var others = sought.Where(s => s != first || s.Way == SearchWay.Walk).ToList();
        // Cut once more, which cuts nothing: so no database joins the cases before it has asked for the other words.
        return new(entries, others.Count == 0 ? entries : Newest(others.Aggregate(entries, Having), null), cases);
    }

    /// <summary>What is looked at, those of it that have every word, and the cases among which it is searched.</summary>
    public sealed record Found(IQueryable<Entry> Entries, IQueryable<Entry> Fitting, IQueryable<Case> Among)
    {
        /// <summary>The newest first.</summary>
        public IQueryable<Case> Cases => Fitting.Join(Among, e => e.Id, c => c.Id, (e, c) => new { e.At, e.Id, Case = c })
            .OrderByDescending(f => f.At).ThenByDescending(f => f.Id).Select(f => f.Case);

        /// <summary>The last of a full window; none where there is nothing older.</summary>
        public IQueryable<Entry> End => EndOf(Entries);
    }

    /// <summary>A case by what the words are sorted by.</summary>
    public sealed class Entry
    {
        public DateTimeOffset At { get; init; }
        public Guid Id { get; init; }
    }

    private enum SearchWay { Seek, Sort, Walk }

    private sealed record Sought(string Word, IReadOnlyList<string> Forms, SearchWay Way);

    /// <summary>The whole words that there are of a beginning, found by stepping from each to the next.</summary>
    private async Task<Sought> Forms(string word, CancellationToken stop)
    {
        var (forms, words) = (new List<string>(), reads.Of<CaseWord>().Where(w => w.Word.StartsWith(word)));
        while (forms.Count <= MostForms)
        {
            var last = forms.Count == 0 ? "" : forms[^1];
            if (await reads.First(words.Where(w => w.Word.CompareTo(last) > 0).OrderBy(w => w.Word).Select(w => w.Word), stop) is not { } next)
                return new(word, forms, SearchWay.Seek);
            forms.Add(next);
        }

        var many = await reads.First(words.OrderBy(w => w.Word).ThenBy(w => w.FiledAt).ThenBy(w => w.CaseId).Skip(MostSorted).Select(w => w.Word), stop);
        return new(word, [], many is null ? SearchWay.Sort : SearchWay.Walk);
    }

    /// <summary>Of which the window reaches back furthest: the fewer, the further.</summary>
    private async Task<Sought> Rarest(IReadOnlyList<Sought> sought, CasePlace? before, CancellationToken stop)
    {
        if (sought is [var only])
            return only;
        var (rarest, reach) = (new Sought("", [], SearchWay.Walk), DateTimeOffset.MaxValue);
        foreach (var one in sought.Where(s => s.Way != SearchWay.Walk))
        {
            if (await reads.First(EndOf(Entries(one, before)), stop) is not { } end)
                return one;
            if (end.At < reach)
                (rarest, reach) = (one, end.At);
        }

        return rarest;
    }

    private IQueryable<Entry> Entries(Sought first, CasePlace? before)
    {
        var (words, beginning) = (reads.Of<CaseWord>(), first.Word);
        if (first.Way == SearchWay.Walk)
            return Newest(reads.Of<Case>().Select(c => new Entry { At = c.FiledAt, Id = c.Id }), before);
        if (first.Way == SearchWay.Sort)
            return Newest(words.Where(w => w.Word.StartsWith(beginning)).Select(w => new Entry { At = w.FiledAt, Id = w.CaseId }).Distinct(), before);
        IQueryable<Entry>[] forms = [.. first.Forms.DefaultIfEmpty(beginning)
            .Select(form => Newest(words.Where(w => w.Word == form).Select(w => new Entry { At = w.FiledAt, Id = w.CaseId }), before))];
        return forms is [var only] ? only : Newest(forms.Aggregate((one, other) => one.Union(other)), null);
    }

    private static IQueryable<Entry> Newest(IQueryable<Entry> entries, CasePlace? before)
    {
        // The first half says nothing new, and is what an index can begin at.
        if (before is var (at, id))
            entries = entries.Where(e => e.At <= at && (e.At < at || (e.At == at && e.Id.CompareTo(id) < 0)));
        return entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Window);
    }

    private static IQueryable<Entry> EndOf(IQueryable<Entry> entries) => entries.Skip(Window - 1).Take(1);

    /// <summary>A form is asked for by the whole key, which touches no case; a beginning of many by the case. Each entry by itself, as the one that is found and not as whether there is
    /// any: of that a database makes a join, for which it reads a common word whole.</summary>
    private IQueryable<Entry> Having(IQueryable<Entry> entries, Sought other)
    {
        var (words, forms, beginning) = (reads.Of<CaseWord>(), other.Forms, other.Word);
        return other.Way == SearchWay.Seek
            ? entries.Where(e => words.Where(w => forms.Contains(w.Word) && w.FiledAt == e.At && w.CaseId == e.Id).Select(w => (Guid?)w.CaseId).FirstOrDefault() == e.Id)
            : entries.Where(e => words.Where(w => w.CaseId == e.Id && w.Word.StartsWith(beginning)).Select(w => (Guid?)w.CaseId).FirstOrDefault() == e.Id);
    }

    /// <summary>An address and a document, with dots or without, are one word each.</summary>
    private static IEnumerable<string> WordsOf(string text)
    {
        var plain = CaseWord.Plain(text);
        if (plain.Contains('@', StringComparison.Ordinal))
            return [plain];
        var digits = string.Concat(plain.Where(c => c is not ('.' or ',' or '\'' or ' ')));
        return digits.Length >= 5 && digits.All(char.IsAsciiDigit) ? [digits] : CaseWord.In(text).Distinct().Take(MostWords);
    }
}

/// <summary>Where a page ends: the case and what the list is sorted by.</summary>
internal readonly record struct CasePlace(DateTimeOffset At, Guid Id);
