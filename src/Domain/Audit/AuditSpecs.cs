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

    /// <summary>Committed and not in the chain yet, in about the order in which it happened.</summary>
    public sealed class Unsealed : Specification<AuditEntry>
    {
        public Unsealed(int atMost) => Query.Where(e => e.Sequence == null).OrderBy(e => e.At).ThenBy(e => e.Id).Take(atMost);
    }

    /// <summary>Not in the chain, though it has been there for so long.</summary>
    public sealed class LeftUnsealed : Specification<AuditEntry>
    {
        public LeftUnsealed(DateTimeOffset before) => Query.Where(e => e.Sequence == null && e.At < before);
    }

    /// <summary>The links of the chain in their order, to look at.</summary>
    public sealed class Links : Specification<AuditEntry>
    {
        public Links(long after, long until, int atMost) =>
            Query.Where(e => e.Sequence > after && e.Sequence <= until).OrderBy(e => e.Sequence).Take(atMost).AsNoTracking();
    }

    /// <summary>What is past the end.</summary>
    public sealed class Beyond : Specification<AuditEntry>
    {
        public Beyond(long end) => Query.Where(e => e.Sequence > end);
    }

    /// <summary>The hashes that stand at these places.</summary>
    public sealed class At : Specification<AuditEntry, TrailPlace>
    {
        public At(long[] sequences) => Query.Where(e => e.Sequence != null && sequences.Contains(e.Sequence.Value))
            .Select(e => new TrailPlace(e.Sequence!.Value, e.Hash));
    }

    /// <summary>The end of the chain; there is one.</summary>
    public sealed class Head : Specification<TrailHead>
    {
        public Head() => Query.Where(h => h.Id == TrailHead.Only);
    }

    /// <summary>The same, to look at.</summary>
    public sealed class HeadToRead : Specification<TrailHead>
    {
        public HeadToRead() => Query.Where(h => h.Id == TrailHead.Only).AsNoTracking();
    }

    public sealed class Checkpoints : Specification<TrailCheckpoint>
    {
        public Checkpoints() => Query.OrderBy(c => c.Sequence).AsNoTracking();
    }
}
