namespace Ventanilla.Application.Audit;

/// <summary>Puts the rows of the trail that are committed and in no chain yet behind the end of the chain, oldest first, at most so many at once. Whoever
/// holds the head's row is alone with it, over all machines; the answer is how many there were. It comes every second, and is behind by that much: sealed
/// with its command, a row would make every sign-in wait for the one before it.</summary>
public sealed record SealTrail : ICommand<Result<int>>, IRoutine
{
    /// <summary>A transaction holds the head, and on SQL Server each row is a statement.</summary>
    public const int AtOnce = 500;
}

internal sealed class SealTrailHandler(
    IRepository<TrailHead> heads, IRepository<AuditEntry> entries, IRepository<TrailCheckpoint> checkpoints, TimeProvider clock)
    : IRequestHandler<SealTrail, Result<int>>
{
    public async Task<Result<int>> Handle(SealTrail request, CancellationToken cancellationToken)
    {
        // One statement and no lock where there is nothing to do, which is most seconds of a day.
        if (await entries.Count(new AuditSpecs.Unsealed(1), cancellationToken) == 0)
            return 0;
        var head = await heads.Take(new AuditSpecs.Head(), cancellationToken);
        // Two may begin the chain at the same moment: the places of the second are taken, and it is run again behind the first one's head.
        if (head is null)
            heads.Add(head = TrailHead.Begin());
        // Asked behind the lock: what another sealer has sealed meanwhile is not among them.
        var some = await entries.List(new AuditSpecs.Unsealed(SealTrail.AtOnce), cancellationToken);
        foreach (var passed in head.Seal(some, clock.GetUtcNow()))
            checkpoints.Add(passed);
        return some.Count;
    }
}
