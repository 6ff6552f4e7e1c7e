using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Audit;

/// <summary>A page of the trail, newest first, from a place on: one seek of an index, however long the trail is.</summary>
/// <param name="After">The <see cref="TrailPage.Next"/> of the page before; null for the first.</param>
/// <param name="Until">The place at which the chain ends for an export, whose parts are longer; null to look.</param>
public sealed record ListTrail(TrailFilter Filter, string? After = null, long? Until = null) : IQuery<Result<TrailPage>>, IStaffOnly
{
    public string Action => "list_trail";
    public Permission Needs => Permission.ReadTrail;
}

/// <param name="Next">Null on the last page.</param>
public sealed record TrailPage(IReadOnlyList<TrailLine> Lines, string? Next);

/// <summary>One row of the trail as it is shown. Who asked for their identity to be reserved is not told, nor from where.</summary>
public sealed record TrailLine(
    Guid Id, long? Sequence, byte[]? Hash, DateTimeOffset At, string Action, string Outcome, string ActorKind, string? ActorId, string Channel, string? SubjectKind,
    string? SubjectId, string Address, string Device, string? Correlation)
{
    internal const string OfCase = "case", OfAccount = "account", OfVisitor = "visitor", OfStaff = "staff";

    public bool IsReserved { get; init; }

    /// <summary>How people call them, where they are called something.</summary>
    public string? ActorName { get; init; }
    public string? SubjectName { get; init; }
}

internal sealed class ListTrailHandler(IReads reads, TrailQueries queries) : IRequestHandler<ListTrail, Result<TrailPage>>
{
    private const int PageSize = 50, PartSize = 1_000;

    public async Task<Result<TrailPage>> Handle(ListTrail request, CancellationToken cancellationToken)
    {
        var size = request.Until is null ? PageSize : PartSize;
        var found = TrailQueries.After(await queries.Of(request.Filter, request.Until, cancellationToken), request.After).Take(size + 1);
        var rows = await reads.List(found.Select(e => new TrailLine(e.Id, e.Sequence, e.Hash, e.At, e.Action, e.Outcome, e.ActorKind, e.ActorId, e.Channel, e.SubjectKind,
            e.SubjectId, e.Address, e.Device, e.Correlation)), cancellationToken);
        var shown = await Named(await Hidden([.. rows.Take(size)], cancellationToken), cancellationToken);
        return new TrailPage(shown, rows.Count > size ? TrailQueries.PlaceOf(shown[^1]) : null);
    }

    private async Task<TrailLine[]> Hidden(TrailLine[] lines, CancellationToken stop)
    {
        static bool MayBe(TrailLine line) => line is { SubjectKind: TrailLine.OfCase, ActorKind: TrailLine.OfAccount or TrailLine.OfVisitor };
        var reserved = (await queries.Reserved(lines.Where(MayBe).Select(l => l.SubjectId), stop)).ToHashSet();
        return [.. lines.Select(l => MayBe(l) && reserved.Contains(l.SubjectId!)
            ? l with { IsReserved = true, ActorKind = TrailLine.OfVisitor, ActorId = null, Address = "", Device = "", Correlation = null } : l)];
    }

    private async Task<TrailLine[]> Named(TrailLine[] lines, CancellationToken stop)
    {
        Guid[] Ids(string kind) => [.. lines.SelectMany<TrailLine, AuditRef>(l => [new(l.ActorKind, l.ActorId), new(l.SubjectKind ?? "", l.SubjectId)])
            .Where(r => r.Kind == kind).Select(r => Guid.TryParse(r.Id, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct()];
        var (staff, cases, accounts) = (Ids(TrailLine.OfStaff), Ids(TrailLine.OfCase), Ids(TrailLine.OfAccount));
        List<(string Id, string Name)> names = [];
        if (staff.Length > 0)
            names.AddRange((await reads.List(reads.Of<StaffMember>().Where(s => staff.Contains(s.Id)).Select(s => new { s.Id, s.Name, s.Email }), stop))
                .Select(s => ($"{s.Id:D}", s.Name.Length > 0 ? s.Name : s.Email)));
        if (cases.Length > 0)
            names.AddRange((await reads.List(reads.Of<Case>().Where(c => cases.Contains(c.Id)).Select(c => new { c.Id, c.Year, c.Number }), stop))
                .Select(c => ($"{c.Id:D}", new Radicado(c.Year, c.Number).ToString())));
        if (accounts.Length > 0)
            names.AddRange((await reads.List(reads.Of<Account>().Where(a => accounts.Contains(a.Id) && a.Username != null).Select(a => new { a.Id, a.Username }), stop))
                .Select(a => ($"{a.Id:D}", a.Username!)));
        var known = names.ToDictionary(n => n.Id, n => n.Name);
        return [.. lines.Select(l => l with { ActorName = known.GetValueOrDefault(l.ActorId ?? ""), SubjectName = known.GetValueOrDefault(l.SubjectId ?? "") })];
    }
}
