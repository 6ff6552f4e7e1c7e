namespace Ventanilla.Domain.People;

public static class PersonSpecs
{
    public sealed class ById : Specification<Person>
    {
        public ById(Guid id) => Query.Where(p => p.Id == id).AsNoTracking();
    }

    /// <summary>Whoever is on record with that number, of that type if there is one, else of any: naming another type is no way past the questions.</summary>
    public sealed class ByDocument : Specification<Person>
    {
        public ByDocument(DocumentType type, string number) =>
            Query.Where(p => p.DocumentNumber == number).OrderBy(p => p.DocumentType == type ? 0 : 1).Take(1).AsNoTracking();
    }

    /// <summary>Everybody on record with that address: a family may share one.</summary>
    public sealed class ByEmail : Specification<Person>
    {
        public ByEmail(string normalizedEmail) => Query.Where(p => p.NormalizedEmail == normalizedEmail).OrderBy(p => p.Id).Take(2).AsNoTracking();
    }

    public sealed class FactsOf : Specification<PersonFact>
    {
        public FactsOf(Guid personId) => Query.Where(f => f.PersonId == personId).AsNoTracking();
    }

    public sealed class FactOf : Specification<PersonFact>
    {
        public FactOf(Guid personId, string kind) => Query.Where(f => f.PersonId == personId && f.Kind == kind).AsNoTracking();
    }

    /// <summary>Values like a fact's, of other people, from a random place onwards. No stratum: anyone's.</summary>
    public sealed class FactsAfter : Specification<PersonFact, string>
    {
        public FactsAfter(PersonFact like, string? stratum, int place, int count)
        {
            Query.Where(f => f.Kind == like.Kind && f.Form == like.Form && f.PersonId != like.PersonId && f.Draw >= place);
            if (stratum is not null)
                Query.Where(f => f.Stratum == stratum);
            Query.OrderBy(f => f.Draw).Take(count);
            Query.Select(f => f.Value);
        }
    }

    /// <summary>The same, from the beginning up to that place: the places go round in a circle.</summary>
    public sealed class FactsBefore : Specification<PersonFact, string>
    {
        public FactsBefore(PersonFact like, string? stratum, int place, int count)
        {
            Query.Where(f => f.Kind == like.Kind && f.Form == like.Form && f.PersonId != like.PersonId && f.Draw < place);
            if (stratum is not null)
                Query.Where(f => f.Stratum == stratum);
            Query.OrderBy(f => f.Draw).Take(count);
            Query.Select(f => f.Value);
        }
    }
}
