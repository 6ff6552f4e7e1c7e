using Ventanilla.Application.Terms;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Figures;

/// <summary>Counts one day, and of today what stands at this moment, in one commit: whoever reads finds the whole day as it was or as it is. Of two who
/// count it at once the second waits for the first, and counts the same.</summary>
public sealed record CountDay(DateOnly Day) : ICommand<Result>;

internal sealed class CountDayHandler(
    IRepository<FigureClock> clocks, DayCounts counts, StandingCounts standing, FigureBook book, CaseClocks rules, TimeProvider clock) : IRequestHandler<CountDay, Result>
{
    public async Task<Result> Handle(CountDay request, CancellationToken cancellationToken)
    {
        var (now, today) = (clock.GetUtcNow(), Colombia.Today(clock));
        // Two may begin at the same moment: the row of the second is taken, and it is run again behind the first one's.
        if (await clocks.Take(new FigureSpecs.Clock(), cancellationToken) is not { } place)
            clocks.Add(place = FigureClock.Begin(request.Day, today));
        var calendar = (await rules.Now(cancellationToken)).Calendar;
        await book.WriteDay(request.Day, await counts.Of(request.Day, calendar, cancellationToken), cancellationToken);
        if (request.Day == today)
            await book.Write(FigureSpan.Now, default, await standing.Of(today, calendar, cancellationToken), cancellationToken);
        place.Counted(request.Day, now);
        return Result.Done;
    }
}
