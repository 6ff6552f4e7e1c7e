namespace Ventanilla.Domain.Audit;

public static class AuditSpecs
{
    /// <summary>Every row about an account, and every one of what it did.</summary>
    public sealed class OfAccount : Specification<AuditEntry>
    {
        public OfAccount(Guid accountId)
        {
            var id = AuditRef.KeyOf(accountId);
            Query.Where(e => e.SubjectId == id || e.ActorId == id);
        }
    }
}
