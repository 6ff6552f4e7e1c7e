namespace Ventanilla.Application.Audit;

/// <summary>What a check of the chain found.</summary>
/// <param name="Rows">That were gone through, one by one.</param>
/// <param name="From">The place before the first of them.</param>
/// <param name="End">Of the chain, as its head tells it.</param>
/// <param name="Marks">Outside of the database, that were compared; null where none are kept.</param>
/// <param name="Unsealed">Rows that should have been sealed long ago.</param>
public sealed record TrailProof(long Rows, long From, TrailMark End, int? Marks, int Unsealed, TrailBreak? Break)
{
    /// <summary>As the trail tells it.</summary>
    public string Outcome => Break is not null ? "broken" : Unsealed > 0 ? "sealing_stopped" : "intact";
}

/// <summary>Goes along the chain, from the last checkpoint or from its first row, and compares it with its checkpoints and with what was told outside.</summary>
public sealed class TrailCheck(
    IRepository<AuditEntry> entries, IRepository<TrailHead> heads, IRepository<TrailCheckpoint> checkpoints, IHeadsOutside outside, TimeProvider clock)
{
    private const int AtOnce = 5_000;

    /// <summary>A sealer is a second behind; after so long there is none.</summary>
    public static readonly TimeSpan SealedWithin = TimeSpan.FromMinutes(5);

    public async Task<TrailProof> Of(bool whole, CancellationToken stop)
    {
        // What is told of the chain first, and its end afterwards: what is sealed while this runs is past both.
        IReadOnlyList<TrailMark>? marks = outside.AreKept ? await outside.List(stop) : null;
        var passed = await checkpoints.List(new AuditSpecs.Checkpoints(), stop);
        var head = await heads.Find(new AuditSpecs.HeadToRead(), stop) ?? TrailHead.Begin();
        var walk = !whole && passed is [.., var last] && last.Sequence <= head.Sequence ? new ChainWalk(last.Sequence, last.Hash) : new ChainWalk(0, ChainWalk.Genesis);
        var from = walk.Sequence;
        var broken = await Along(walk, head, stop) ?? await Checkpoints(passed, head, stop) ?? await Outside(marks ?? [], head, stop);
        var left = await entries.Count(new AuditSpecs.LeftUnsealed(clock.GetUtcNow() - SealedWithin), stop);
        return new(walk.Sequence - from, from, head.Mark, marks?.Count, left, broken);
    }

    private async Task<TrailBreak?> Along(ChainWalk walk, TrailHead head, CancellationToken stop)
    {
        while (walk.Sequence < head.Sequence)
        {
            var some = await entries.List(new AuditSpecs.Links(walk.Sequence, head.Sequence, AtOnce), stop);
            if (some.Count == 0)
                break;
            foreach (var entry in some)
                if (walk.Step(entry) is { } broken)
                    return broken;
        }

        return walk.End(head) ?? await Behind(head, stop);
    }

    /// <summary>Rows that were sealed while this ran are behind the head that was read, and the head has gone on with them.</summary>
    private async Task<TrailBreak?> Behind(TrailHead head, CancellationToken stop) =>
        await entries.Count(new AuditSpecs.Beyond(head.Sequence), stop) > 0
            && (await heads.Find(new AuditSpecs.HeadToRead(), stop))?.Sequence == head.Sequence ? new(TrailFault.HeadBehind, head.Sequence) : null;

    private async Task<TrailBreak?> Checkpoints(IReadOnlyList<TrailCheckpoint> passed, TrailHead head, CancellationToken stop)
    {
        if (passed.Any(c => c.Sequence > head.Sequence))
            return new(TrailFault.Truncated, head.Sequence + 1);
        for (var i = 0; i < passed.Count; i++)
            if (passed[i].Sequence != (i + 1L) * TrailHead.BetweenCheckpoints)
                return new(TrailFault.CheckpointDiffers, (i + 1L) * TrailHead.BetweenCheckpoints);
        return await Differs([.. passed.Select(c => new TrailMark(c.Sequence, Convert.ToHexStringLower(c.Hash), c.SealedAt))], TrailFault.CheckpointDiffers, stop);
    }

    private async Task<TrailBreak?> Outside(IReadOnlyList<TrailMark> marks, TrailHead head, CancellationToken stop) =>
        marks.Where(m => m.Sequence > head.Sequence).MinBy(m => m.Sequence) is { } past ? new(TrailFault.Truncated, head.Sequence + 1)
            : await Differs(marks, TrailFault.Rewritten, stop);

    private async Task<TrailBreak?> Differs(IReadOnlyList<TrailMark> marks, TrailFault fault, CancellationToken stop)
    {
        foreach (var some in marks.Where(m => m.Sequence > 0).OrderBy(m => m.Sequence).Chunk(500))
        {
            var places = (await entries.List(new AuditSpecs.At([.. some.Select(m => m.Sequence)]), stop)).ToDictionary(p => p.Sequence);
            if (Array.Find(some, m => !places.TryGetValue(m.Sequence, out var place) || !place.Is(m)) is { } other)
                return new(fault, other.Sequence);
        }

        return null;
    }
}
