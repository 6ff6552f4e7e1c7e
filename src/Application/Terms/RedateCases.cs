using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>Finds the open cases whose dates are older than the last calendar that moves them, and has each counted anew by a job of its own. What a
/// process that died left undone is found by the next round.</summary>
public sealed record RedateCases : ICommand<Result>, IOneAtATime, IActsOutside;

internal sealed class RedateCasesHandler(IRepository<Case> cases, IRepository<CalendarVersion> calendars, Rounds rounds) : IRequestHandler<RedateCases, Result>
{
    public async Task<Result> Handle(RedateCases request, CancellationToken cancellationToken) =>
        await calendars.Find(new CalendarSpecs.LastThatMoves(), cancellationToken) is { } last
            ? await rounds.Enqueue(after => cases.List(new CaseSpecs.CountedBefore(last.Version, after, Rounds.AtOnce), cancellationToken), id => new RedateCase(id), cancellationToken)
            : Result.Done;
}
