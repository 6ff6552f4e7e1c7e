using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>Finds the open cases whose dates are older than the last calendar, or the last own goals, that move them, and has each counted anew by a job of its own. What a
/// process that died left undone is found by the next round.</summary>
public sealed record RedateCases : ICommand<Result>, IOneAtATime, IActsOutside;

internal sealed class RedateCasesHandler(IRepository<Case> cases, IRepository<CalendarVersion> calendars, IRepository<GoalVersion> goals, Rounds rounds)
    : IRequestHandler<RedateCases, Result>
{
    public async Task<Result> Handle(RedateCases request, CancellationToken cancellationToken)
    {
        if (await calendars.Find(new CalendarSpecs.LastThatMoves(), cancellationToken) is { } calendar
            && await All(after => cases.List(new CaseSpecs.CountedBefore(calendar.Version, after, Rounds.AtOnce), cancellationToken), cancellationToken) is { Succeeded: false } undated)
            return undated;
        return await goals.Find(new GoalSpecs.LastThatMoves(), cancellationToken) is { } edit
            ? await All(after => cases.List(new CaseSpecs.PromisedBefore(edit.Version, after, Rounds.AtOnce), cancellationToken), cancellationToken) : Result.Done;
    }

    private Task<Result> All(Func<Guid, Task<IReadOnlyList<Guid>>> batchAfter, CancellationToken stop) => rounds.Enqueue(batchAfter, id => new RedateCase(id), stop);
}
