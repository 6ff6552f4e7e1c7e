using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Figures;

/// <summary>Counts for the figures every day that something was written about since the last time: today, the days before it that are still open, those on which
/// nobody counted, and the day of each case that turned out to be of another kind. Each day is a commit of its own. Safe to run twice, on
/// several machines, and to be interrupted: the next time goes on behind the last day that was counted.</summary>
public sealed record CountDays : ICommand<Result>, IOneAtATime, IActsOutside;

internal sealed class CountDaysHandler(IRepository<FigureClock> clocks, IReads reads, IMediator mediator, TimeProvider clock) : IRequestHandler<CountDays, Result>
{
    /// <summary>By so much a commit, or the clock of another machine, may have been behind.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromHours(1);

    public async Task<Result> Handle(CountDays request, CancellationToken cancellationToken)
    {
        var today = Colombia.Today(clock);
        var place = await clocks.Find(new FigureSpecs.Clock(), cancellationToken) ?? FigureClock.Begin(await FirstDay(today, cancellationToken), today);
        var days = place.ToCount(today).ToList();
        if (place.CountedAt is { } at)
            days.InsertRange(0, await Reclassified(at - Margin, days[0], cancellationToken));
        foreach (var day in days)
        {
            var done = await mediator.Send(new CountDay(day), cancellationToken);
            if (!done.Succeeded)
                return done;
        }

        return Result.Done;
    }

    /// <summary>On which the first thing happened that is counted.</summary>
    private async Task<DateOnly> FirstDay(DateOnly today, CancellationToken stop)
    {
        DateTimeOffset?[] first =
        [
            await reads.First(reads.Of<AuditEntry>().OrderBy(e => e.At).ThenBy(e => e.Id).Select(e => (DateTimeOffset?)e.At), stop),
            await reads.First(reads.Of<Case>().OrderBy(c => c.FiledAt).ThenBy(c => c.Id).Select(c => (DateTimeOffset?)c.FiledAt), stop),
        ];
        return first.Min() is { } moment && Colombia.Day(moment) is var day && day < today ? day : today;
    }

    /// <summary>The days before <paramref name="before"/> on which cases came in that are of another kind since then.</summary>
    private async Task<IEnumerable<DateOnly>> Reclassified(DateTimeOffset since, DateOnly before, CancellationToken stop)
    {
        var moments = await reads.List(from entry in reads.Of<CaseEntry>()
                                       where entry.Step == CaseStep.Reclassified && entry.At >= since
                                       join one in reads.Of<Case>() on entry.CaseId equals one.Id
                                       select one.FiledAt, stop);
        return moments.Select(Colombia.Day).Where(d => d < before).Distinct().Order();
    }
}
