using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.People;

/// <summary>The imports from the browser, the newest first, from a place on.</summary>
/// <param name="After">The last one of the page before; null for the first.</param>
public sealed record ListImports(Guid? After = null) : IQuery<Result<ImportPage>>, IStaffOnly
{
    public string Action => "list_imports";
    public Permission Needs => Permission.ImportPeople;
}

/// <param name="Next">Null on the last page.</param>
public sealed record ImportPage(IReadOnlyList<ImportView> Runs, Guid? Next);

internal sealed class ListImportsHandler(IReads reads) : IRequestHandler<ListImports, Result<ImportPage>>
{
    private const int PageSize = 20;

    public async Task<Result<ImportPage>> Handle(ListImports request, CancellationToken cancellationToken)
    {
        // An id begins with its time.
        var runs = reads.Of<ImportRun>();
        if (request.After is { } after)
            runs = runs.Where(r => r.Id.CompareTo(after) < 0);
        var rows = await reads.List(ImportView.Of(runs.OrderByDescending(r => r.Id).Take(PageSize + 1), reads.Of<StaffMember>()), cancellationToken);
        ImportView[] shown = [.. rows.Take(PageSize).Select(r => r.View)];
        return new ImportPage(shown, rows.Count > PageSize ? shown[^1].Id : null);
    }
}
