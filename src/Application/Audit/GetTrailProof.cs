using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Audit;

/// <summary>Where the chain ends now, and how the last checks of it ended.</summary>
public sealed record GetTrailProof : IQuery<Result<TrailStanding>>, IStaffOnly
{
    public string Action => "get_trail_proof";
    public Permission Needs => Permission.ReadTrail;
}

/// <param name="Waiting">Rows that are not sealed yet; counted up to <see cref="MostWaiting"/>.</param>
public sealed record TrailStanding(long Sequence, string Hash, DateTimeOffset? SealedAt, int Waiting, bool AreKeptOutside, IReadOnlyList<PastProof> Proofs)
{
    public const int MostWaiting = 1_000;
}

/// <param name="Found">As <see cref="AuditRef.Chain(long, TrailMark, TrailBreak?)"/> wrote it.</param>
public sealed record PastProof(DateTimeOffset At, string Action, string Outcome, string? Found)
{
    private string[] Parts => Found?.Split(' ') ?? [];

    public long Rows => Parts is [var rows, ..] && long.TryParse(rows, out var count) ? count : 0;
    public long End => Parts is [_, var end, ..] && long.TryParse(end, out var place) ? place : 0;

    /// <summary>Null where it held.</summary>
    public TrailBreak? Break => Parts is [_, _, var last] && last.Split(':') is [var fault, var place]
        && Enum.TryParse<TrailFault>(fault, out var known) && long.TryParse(place, out var at) ? new(known, at) : null;
}

internal sealed class GetTrailProofHandler(IReads reads, IHeadsOutside outside) : IRequestHandler<GetTrailProof, Result<TrailStanding>>
{
    private const int Shown = 10;

    /// <summary>Each is the beginning of an index, so each is asked by itself.</summary>
    private static readonly string[] Checks = ["check_trail", "prove_trail", "verify_trail"];

    public async Task<Result<TrailStanding>> Handle(GetTrailProof request, CancellationToken cancellationToken)
    {
        var head = await reads.First(reads.Of(new AuditSpecs.Head()).Select(h => new { h.Sequence, h.Hash, h.SealedAt }), cancellationToken);
        var waiting = await reads.List(reads.Of(new AuditSpecs.Unsealed(TrailStanding.MostWaiting)).Select(e => e.Id), cancellationToken);
        List<PastProof> proofs = [];
        foreach (var check in Checks)
            proofs.AddRange(await reads.List(reads.Of<AuditEntry>().Where(e => e.Action == check && e.SubjectKind == "trail").OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
                .Take(Shown).Select(e => new PastProof(e.At, e.Action, e.Outcome, e.SubjectId)), cancellationToken));
        return new TrailStanding(head?.Sequence ?? 0, Convert.ToHexStringLower(head?.Hash ?? ChainWalk.Genesis), head?.SealedAt, waiting.Count, outside.AreKept,
            [.. proofs.OrderByDescending(p => p.At).Take(Shown)]);
    }
}
