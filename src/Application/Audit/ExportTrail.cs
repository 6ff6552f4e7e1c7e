using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Audit;

/// <summary>Before any of it is handed out, an export of the trail is in the trail itself: how many rows, and where the chain ended. It is of what is sealed, so that
/// each of its lines can be held against the chain later; its rows are read by <see cref="ListTrail"/> until that place.</summary>
public sealed record ExportTrail(TrailFilter Filter) : ICommand<Result<TrailExport>>, IStaffOnly, IAudited
{
    public string Action => "export_trail";
    public Permission Needs => Permission.ReadTrail;
}

public sealed record TrailExport(int Rows, TrailMark End);

internal sealed class ExportTrailHandler(IReads reads, IRepository<TrailHead> heads, TrailQueries queries, Trail trail) : IRequestHandler<ExportTrail, Result<TrailExport>>
{
    public async Task<Result<TrailExport>> Handle(ExportTrail request, CancellationToken cancellationToken)
    {
        var end = (await heads.Find(new AuditSpecs.HeadToRead(), cancellationToken) ?? TrailHead.Begin()).Mark;
        var rows = await queries.Of(request.Filter, end.Sequence, cancellationToken);
        var count = (await reads.List(rows.GroupBy(_ => 1).Select(g => g.Count()), cancellationToken)).SingleOrDefault();
        trail.About(AuditRef.Chain(count, end));
        return new TrailExport(count, end);
    }
}
