using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>People by their names, in two rounds: first those of whom a surname comes first as somebody typed it, in the order of the surnames, then those of whom
/// a name does. Every word that was typed begins one of theirs. Each word is a range of an index, which is read until the page is full.</summary>
public sealed class PeopleByName(IReads reads)
{
    private const char BySurname = 's', ByGiven = 'n';

    /// <summary>Behind every sign that a name has: where the range of a word ends.</summary>
    private const string End = "\uFFFF";

    public async Task<PeoplePage> Page(IReadOnlyList<string> words, string? after, int size, CancellationToken stop)
    {
        if (words.Count == 0)
            return new PeoplePage([], null);
        var place = Read(after);
        List<PersonHit> found = place.Round == BySurname ? [.. await Round(words, place, size, stop)] : [];
        if (found.Count <= size)
            found.AddRange(await Round(words, place.Round == ByGiven ? place : new(ByGiven, "", Guid.Empty), size - found.Count, stop));
        PersonHit[] shown = [.. found.Take(size)];
        return new PeoplePage([.. shown.Select(f => f.Line)], found.Count > size ? PlaceOf(shown[^1]) : null);
    }

    /// <returns>One more than asked for, where there is one.</returns>
    private async Task<IEnumerable<PersonHit>> Round(IReadOnlyList<string> words, Place place, int count, CancellationToken stop)
    {
        var ranges = words.Select(word => place.Round == BySurname ? Surnames(words, word, place, count) : Names(words, word, place, count));
        var hits = await reads.List(PersonHit.Of(ranges.Aggregate(Queryable.Concat), place.Round), stop);
        // Whoever is called by two of the words is in two ranges.
        return hits.DistinctBy(h => h.Id).OrderBy(h => h.Key, StringComparer.Ordinal).ThenBy(h => h.Id).Take(count + 1);
    }

    private IQueryable<Person> Surnames(IReadOnlyList<string> words, string word, Place place, int count)
    {
        var (from, to, key, id) = (Later(word, place.Key), word + End, place.Key, place.Id);
        var people = reads.Of<Person>().Where(p => p.SurnameKey.CompareTo(from) >= 0 && p.SurnameKey.CompareTo(to) < 0);
        if (key.Length > 0)
            people = people.Where(p => p.SurnameKey.CompareTo(key) > 0 || p.Id.CompareTo(id) > 0);
        foreach (var other in words.Where(w => w != word))
            people = people.Where(p => p.SurnameKey.Contains(" " + other) || p.SurnameKey.StartsWith(other));
        return people.OrderBy(p => p.SurnameKey).ThenBy(p => p.Id).Take(count + 1);
    }

    private IQueryable<Person> Names(IReadOnlyList<string> words, string word, Place place, int count)
    {
        var (from, to, key, id) = (Later(word, place.Key), word + End, place.Key, place.Id);
        var people = reads.Of<Person>().Where(p => p.NameKey.CompareTo(from) >= 0 && p.NameKey.CompareTo(to) < 0);
        if (key.Length > 0)
            people = people.Where(p => p.NameKey.CompareTo(key) > 0 || p.Id.CompareTo(id) > 0);
        foreach (var other in words.Where(w => w != word))
            people = people.Where(p => p.NameKey.Contains(" " + other) || p.NameKey.StartsWith(other));
        // The round before has shown them.
        foreach (var any in words)
            people = people.Where(p => !p.SurnameKey.StartsWith(any));
        return people.OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(count + 1);
    }

    private static string Later(string one, string other) => string.CompareOrdinal(one, other) >= 0 ? one : other;

    private static string PlaceOf(PersonHit last) => $"{last.Round}_{last.Id:N}_{last.Key}";

    private static Place Read(string? after) => after?.Split('_', 3) is [[BySurname or ByGiven] round, var id, var key] && Guid.TryParseExact(id, "N", out var known)
        && key.Length <= PersonKey.MaxLength ? new(round[0], PersonKey.Of(key), known) : new(BySurname, "", Guid.Empty);

    private readonly record struct Place(char Round, string Key, Guid Id);
}

/// <summary>Somebody who was found, as one row of the database.</summary>
internal sealed record PersonHit(
    Guid Id, string FirstName, string? SecondName, string FirstSurname, string? SecondSurname, DocumentType DocumentType, string DocumentNumber, string? Email,
    DateOnly BirthDate, string SurnameKey, string NameKey)
{
    /// <summary>In which round, where they are found by their names.</summary>
    public char Round { get; init; } = 's';
    public string Key => Round == 's' ? SurnameKey : NameKey;

    public PersonLine Line => new(Id, $"{FirstName} {SecondName}".TrimEnd(), $"{FirstSurname} {SecondSurname}".TrimEnd(), DocumentType,
        new Document(DocumentType, DocumentNumber).Masked, Email is null ? "" : Mask.Email(Email), $"{BirthDate.Year}");

    public static IQueryable<PersonHit> Of(IQueryable<Person> people, char round = 's') => people.Select(p => new PersonHit(
        p.Id, p.FirstName, p.SecondName, p.FirstSurname, p.SecondSurname, p.DocumentType, p.DocumentNumber, p.Email, p.BirthDate, p.SurnameKey, p.NameKey)
    {
        Round = round,
    });
}
