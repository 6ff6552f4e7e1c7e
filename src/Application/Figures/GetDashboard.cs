using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Figures;

/// <summary>The figures of a period, and those of now, as they were counted last: three statements over what is kept by the day and by the month, which cost the
/// same however many rows they were counted from.</summary>
public sealed record GetDashboard(DateOnly From, DateOnly To) : IQuery<Result<Dashboard>>, IStaffOnly
{
    public string Action => "get_dashboard";
    public Permission Needs => Permission.ReadFigures;
}

internal sealed class GetDashboardValidator : AbstractValidator<GetDashboard>
{
    public GetDashboardValidator(TimeProvider clock) => RuleFor(m => m)
        .Must(m => m.From <= m.To && m.To <= Colombia.Today(clock) && m.From.Year > 2000 && new FigurePeriod(m.From, m.To).Days <= FigurePeriod.MostDays).WithErrorCode("figures.no_period");
}

/// <param name="CountedAt">Null where nothing was counted yet.</param>
/// <param name="Sums">Of the period, and of now.</param>
/// <param name="Course">By the day, or by the month where the period is long; what there was none of has no point.</param>
/// <param name="Odds">Of passing the questions by guessing; null where the portal asks none.</param>
public sealed record Dashboard(FigurePeriod Period, DateTimeOffset? CountedAt, IReadOnlyList<FigureSum> Sums, IReadOnlyList<FigurePoint> Course, double? Odds, bool NamesCompany)
{
    public IEnumerable<FigureSum> Of(FigureMeasure measure) => Sums.Where(s => s.Measure == measure);

    public long Total(FigureMeasure measure) => Of(measure).Sum(s => s.Value);

    public Lengths Lengths(FigureMeasure measure) => new(Of(measure).Select(s => (s.Length, s.Value)));
}

public sealed record FigureSum(FigureMeasure Measure, string Kind, string Channel, int Length, long Value);

public sealed record FigurePoint(DateOnly Day, FigureMeasure Measure, long Value);

internal sealed class GetDashboardHandler(IReads reads, PortalPolicy policy) : IRequestHandler<GetDashboard, Result<Dashboard>>
{
    private static readonly FigureMeasure[] Drawn = [FigureMeasure.SignedIn, FigureMeasure.SignInRefused, FigureMeasure.SignInPaused, FigureMeasure.CaseReceived, FigureMeasure.CaseAnswered];

    public async Task<Result<Dashboard>> Handle(GetDashboard request, CancellationToken cancellationToken)
    {
        var period = new FigurePeriod(request.From, request.To);
        var sums = await reads.List(reads.Of(new FigureSpecs.Within(period)).Concat(reads.Of<Figure>().Where(f => f.Span == FigureSpan.Now))
            .GroupBy(f => new { f.Measure, f.Kind, f.Channel, f.Length })
            .Select(g => new FigureSum(g.Key.Measure, g.Key.Kind, g.Key.Channel, g.Key.Length, g.Sum(f => f.Value))), cancellationToken);
        var points = period.IsDrawnByDays ? reads.Of<Figure>().Where(f => f.Span == FigureSpan.Day && f.Day >= period.From && f.Day <= period.To) : reads.Of(new FigureSpecs.Within(period));
        var course = await reads.List(points.Where(f => Drawn.Contains(f.Measure)).GroupBy(f => new { f.Day, f.Measure })
            .Select(g => new FigurePoint(g.Key.Day, g.Key.Measure, g.Sum(f => f.Value))), cancellationToken);
        var counted = await reads.First(reads.Of(new FigureSpecs.Clock()).Select(c => c.CountedAt), cancellationToken);
        return new Dashboard(period, counted, [.. sums.Where(s => s.Value > 0)], period.IsDrawnByDays ? course : ByMonth(course),
            policy.Verification.Enabled && policy.Registration.AfterActivation == AfterActivation.Questions ? policy.Verification.Odds : null,
            policy.Registration.AfterActivation == AfterActivation.Company);
    }

    /// <summary>The days at both ends belong to months that are not whole.</summary>
    private static FigurePoint[] ByMonth(IReadOnlyList<FigurePoint> course) =>
        [.. course.GroupBy(p => (Month: FigurePeriod.FirstOf(p.Day), p.Measure)).Select(g => new FigurePoint(g.Key.Month, g.Key.Measure, g.Sum(p => p.Value)))];
}
