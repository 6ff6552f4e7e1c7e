namespace Ventanilla.Domain.Cases;

/// <summary>Somebody of staff has a case open. It is said to the others and locks nothing.</summary>
public sealed class CasePresence
{
    /// <summary>Whoever was not seen for so long has gone.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(60);

    private CasePresence() { }

    public Guid CaseId { get; private init; }
    public Guid StaffId { get; private init; }
    public DateTimeOffset SeenAt { get; private set; }

    public static CasePresence Of(Guid caseId, Guid staffId, DateTimeOffset now) => new() { CaseId = caseId, StaffId = staffId, SeenAt = now };
}

public static class CasePresenceSpecs
{
    public sealed class Of : Specification<CasePresence>
    {
        public Of(Guid caseId, Guid staffId) => Query.Where(p => p.CaseId == caseId && p.StaffId == staffId);
    }

    public sealed class SeenBefore : Specification<CasePresence>
    {
        public SeenBefore(DateTimeOffset time) => Query.Where(p => p.SeenAt < time).OrderBy(p => p.SeenAt);
    }
}
