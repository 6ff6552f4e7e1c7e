using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.People;

/// <summary>Some rows of the report of a run, from a place on.</summary>
/// <param name="Refused">Only those that are refused.</param>
/// <param name="From">The <see cref="ReportPage.Next"/> of the page before; 0 for the first.</param>
public sealed record ReadImportReport(Guid RunId, bool Refused, long From = 0) : IQuery<Result<ReportPage>>, IStaffOnly
{
    public string Action => "read_import_report";
    public Permission Needs => Permission.ImportPeople;
}

/// <param name="Next">Null on the last page.</param>
public sealed record ReportPage(IReadOnlyList<ReportRow> Rows, long? Next);

internal sealed class ReadImportReportHandler(IImportFiles files) : IRequestHandler<ReadImportReport, Result<ReportPage>>
{
    private const int PageSize = 50;

    public Task<Result<ReportPage>> Handle(ReadImportReport request, CancellationToken cancellationToken)
    {
        var (rows, next) = files.ReadReport(request.RunId, request.Refused, Math.Max(0, request.From), PageSize);
        return Task.FromResult<Result<ReportPage>>(new ReportPage(rows, next));
    }
}
