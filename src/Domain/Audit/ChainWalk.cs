using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Ventanilla.Domain.Audit;

/// <summary>Goes along the chain link by link, and says where it does not hold. It believes nothing of the database but the place and the hash that it
/// begins with.</summary>
public sealed class ChainWalk(long sequence, byte[] hash)
{
    /// <summary>What stands before the first link.</summary>
    public static byte[] Genesis => new byte[SHA256.HashSizeInBytes];

    public long Sequence { get; private set; } = sequence;
    public byte[] Hash { get; private set; } = hash;

    /// <summary>SHA-256 over the hash before it, its place (eight bytes, the highest first) and its <see cref="CanonicalForm"/>.</summary>
    public static byte[] Link(byte[] previous, long sequence, AuditEntry entry)
    {
        var form = CanonicalForm.Of(entry);
        var linked = new byte[previous.Length + sizeof(long) + form.Length];
        previous.CopyTo(linked, 0);
        BinaryPrimitives.WriteInt64BigEndian(linked.AsSpan(previous.Length), sequence);
        form.CopyTo(linked, previous.Length + sizeof(long));
        return SHA256.HashData(linked);
    }

    /// <returns>Null where the link is the next one and what was sealed.</returns>
    public TrailBreak? Step(AuditEntry entry)
    {
        if (entry.Sequence != Sequence + 1)
            return new(TrailFault.Missing, Sequence + 1);
        var hash = Link(Hash, Sequence + 1, entry);
        if (!entry.HasItsOrigin || entry.Hash is null || !hash.AsSpan().SequenceEqual(entry.Hash))
            return new(TrailFault.Changed, Sequence + 1);
        (Sequence, Hash) = (Sequence + 1, hash);
        return null;
    }

    /// <returns>Null where the chain ends here, as its head says.</returns>
    public TrailBreak? End(TrailHead head) => head.Sequence > Sequence ? new(TrailFault.Missing, Sequence + 1)
        : head.Sequence < Sequence ? new(TrailFault.HeadBehind, head.Sequence)
        : head.Hash.AsSpan().SequenceEqual(Hash) ? null : new(TrailFault.HeadDiffers, Sequence);
}

/// <summary>What is wrong with the chain.</summary>
public enum TrailFault
{
    /// <summary>A row is not what was sealed: changed, or put into another one's place.</summary>
    Changed,

    /// <summary>No row has the place.</summary>
    Missing,

    /// <summary>Rows stand behind the end that the head tells.</summary>
    HeadBehind,

    /// <summary>The head tells another hash than the last row has.</summary>
    HeadDiffers,

    /// <summary>A checkpoint tells another hash than the row of its place has, or is missing.</summary>
    CheckpointDiffers,

    /// <summary>A mark outside of the database is past the end: rows were cut off.</summary>
    Truncated,

    /// <summary>A mark outside of the database tells another hash: the chain was written anew.</summary>
    Rewritten,
}

/// <summary>Where the chain breaks, and how.</summary>
/// <param name="Sequence">The first place that does not hold.</param>
public sealed record TrailBreak(TrailFault Fault, long Sequence);
