using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Figures;

/// <summary>The report on cases that everybody may read (Res. 1519 of 2020): what came in, what was answered and how soon, what was handed on, and to what the access was
/// denied, of each whole month of a year, by kind and channel as the policy says. Of cases to which the law sets a term, whoever filed them; no row tells of fewer than
/// five people by themselves.</summary>
/// <param name="Year">Null: of the last month that is over.</param>
public sealed record GetPublicReport(int? Year) : IQuery<Result<PublicReport>>;

/// <param name="Years">Of which there is something to tell, the newest first.</param>
/// <param name="Received">By month, as a whole.</param>
public sealed record PublicReport(int Year, IReadOnlyList<int> Years, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows, IReadOnlyList<FigurePoint> Received);

internal sealed class GetPublicReportHandler(IReads reads, PortalPolicy policy, TimeProvider clock) : IRequestHandler<GetPublicReport, Result<PublicReport>>
{
    private static readonly FigureMeasure[] Told = [FigureMeasure.CaseReceived, FigureMeasure.CaseAnswered, FigureMeasure.CaseTransferred, FigureMeasure.AccessDenied];
    private static readonly string[] Kinds = [.. Enum.GetValues<CaseKind>().Where(k => LegalTerms.Of(k) is not null).Select(k => k.ToString())];

    public async Task<Result<PublicReport>> Handle(GetPublicReport request, CancellationToken cancellationToken)
    {
        // A month that goes on would tell of one person from one day to the next.
        var last = FigurePeriod.FirstOf(Colombia.Today(clock)).AddMonths(-1);
        var months = reads.Of<Figure>().Where(f => f.Span == FigureSpan.Month && f.Day <= last && Told.Contains(f.Measure) && Kinds.Contains(f.Kind) && f.Value > 0);
        var first = await reads.First(months.OrderBy(f => f.Day).Select(f => (DateOnly?)f.Day), cancellationToken) ?? last;
        var year = request.Year is { } asked && asked >= first.Year && asked <= last.Year ? asked : last.Year;
        var (begin, end) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 1));
        var columns = policy.Cases.ToldInReport;
        var (byKind, byChannel) = (columns.Contains(ReportColumn.Kind), columns.Contains(ReportColumn.Channel));
        var figures = await reads.List(months.Where(f => f.Day >= begin && f.Day <= end)
            .Select(f => new MonthFigure(f.Day, f.Measure, f.Kind, f.Channel, f.Length, f.Value)), cancellationToken);
        var rows = figures.GroupBy(f => (f.Month, Kind: byKind ? f.Kind : null, Channel: byChannel ? f.Channel : null)).Select(g => new ReportRow(g.Key.Month, g.Key.Kind, g.Key.Channel,
            Sum(g, FigureMeasure.CaseReceived), Sum(g, FigureMeasure.CaseTransferred), Sum(g, FigureMeasure.AccessDenied),
            new(g.Where(f => f.Measure == FigureMeasure.CaseAnswered).Select(f => (f.Length, f.Value)))));
        var received = figures.Where(f => f.Measure == FigureMeasure.CaseReceived).GroupBy(f => f.Month).OrderBy(g => g.Key)
            .Select(g => new FigurePoint(g.Key, FigureMeasure.CaseReceived, g.Sum(f => f.Value)));
        return new PublicReport(year, [.. Enumerable.Range(first.Year, last.Year - first.Year + 1).Reverse()], columns, [.. ReportRow.Folded(rows)], [.. received]);
    }

    private static long Sum(IEnumerable<MonthFigure> figures, FigureMeasure measure) => figures.Where(f => f.Measure == measure).Sum(f => f.Value);
}

internal sealed record MonthFigure(DateOnly Month, FigureMeasure Measure, string Kind, string Channel, int Length, long Value);
