namespace Ventanilla.Domain.Cases;

public static class CaseSpecs
{
    public sealed class ById : Specification<Case>
    {
        public ById(Guid id) => Query.Where(c => c.Id == id);
    }

    public sealed class ByRadicado : Specification<Case>
    {
        public ByRadicado(Radicado radicado)
        {
            var (year, number) = radicado;
            Query.Where(c => c.Year == year && c.Number == number);
        }
    }

    /// <summary>Of an account, the newest first.</summary>
    public sealed class OfAccount : Specification<Case>
    {
        public OfAccount(Guid accountId) => Query.Where(c => c.AccountId == accountId).OrderByDescending(c => c.FiledAt).ThenByDescending(c => c.Id);
    }

    /// <summary>Those whose person was asked for something by law and whose last day is over.</summary>
    public sealed class LetGo : Specification<Case>
    {
        public LetGo(DateOnly today) => Query.Where(c => c.TermRests && c.DueOn < today).OrderBy(c => c.DueOn);
    }

    /// <summary>What happened to it, in order, without what is not the person's affair.</summary>
    public sealed class TimelineForPerson : Specification<CaseEntry>
    {
        public TimelineForPerson(Guid caseId)
        {
            var inner = CaseEntry.Inner;
            Query.Where(e => e.CaseId == caseId && !inner.Contains(e.Step)).OrderBy(e => e.At).ThenBy(e => e.Id);
        }
    }
}
