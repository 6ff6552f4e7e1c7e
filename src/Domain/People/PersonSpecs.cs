namespace Ventanilla.Domain.People;

public static class PersonSpecs
{
    public sealed class ById : Specification<Person>
    {
        public ById(Guid id) => Query.Where(p => p.Id == id).AsNoTracking();
    }

    public sealed class ByDocument : Specification<Person>
    {
        public ByDocument(DocumentType type, string number) =>
            Query.Where(p => p.DocumentNumber == number && p.DocumentType == type).AsNoTracking();
    }

    public sealed class FactsOf : Specification<PersonFact>
    {
        public FactsOf(Guid personId) => Query.Where(f => f.PersonId == personId).AsNoTracking();
    }
}
