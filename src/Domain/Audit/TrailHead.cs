namespace Ventanilla.Domain.Audit;

/// <summary>The end of the chain. Its row is locked from before the rows are read until they are sealed, so one sealer at a time gives out places, on
/// whichever machine: no place is given twice, and each link is on the one before it.</summary>
public sealed class TrailHead
{
    /// <summary>Its only id.</summary>
    public const int Only = 1;

    /// <summary>After so many links there is a <see cref="TrailCheckpoint"/>.</summary>
    public const int BetweenCheckpoints = 10_000;

    private TrailHead() { }

    public int Id { get; private init; } = Only;
    public long Sequence { get; private set; }
    public byte[] Hash { get; private set; } = ChainWalk.Genesis;
    public DateTimeOffset SealedAt { get; private set; }

    public TrailMark Mark => new(Sequence, Convert.ToHexStringLower(Hash), SealedAt);

    public static TrailHead Begin() => new();

    /// <summary>Puts them behind the end, one after the other.</summary>
    /// <returns>The checkpoints that were passed.</returns>
    public IReadOnlyList<TrailCheckpoint> Seal(IReadOnlyList<AuditEntry> entries, DateTimeOffset now)
    {
        List<TrailCheckpoint> passed = [];
        foreach (var entry in entries)
        {
            (Sequence, Hash, SealedAt) = (Sequence + 1, ChainWalk.Link(Hash, Sequence + 1, entry), now);
            entry.Seal(Sequence, Hash);
            if (Sequence % BetweenCheckpoints == 0)
                passed.Add(TrailCheckpoint.At(this));
        }

        return passed;
    }
}

/// <summary>What the chain's hash was at a place, from which a check may begin.</summary>
public sealed class TrailCheckpoint
{
    private TrailCheckpoint() { }

    public long Sequence { get; private init; }
    public byte[] Hash { get; private init; } = [];
    public DateTimeOffset SealedAt { get; private init; }

    internal static TrailCheckpoint At(TrailHead head) => new() { Sequence = head.Sequence, Hash = head.Hash, SealedAt = head.SealedAt };
}

/// <summary>A place of the chain as it is told outside of the database.</summary>
/// <param name="Hash">In hexadecimal, in small letters.</param>
public sealed record TrailMark(long Sequence, string Hash, DateTimeOffset At);

/// <summary>What stands at a place of the chain.</summary>
public sealed record TrailPlace(long Sequence, byte[]? Hash)
{
    public bool Is(TrailMark mark) => Sequence == mark.Sequence && Hash is not null && Convert.ToHexStringLower(Hash) == mark.Hash;
}
