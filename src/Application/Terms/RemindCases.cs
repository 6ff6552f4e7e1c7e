using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Terms;

/// <summary>Finds the cases of which staff are to be reminded, in their hours of work alone, and has each reminded by a job of its own. So it finds those that were filed before
/// cases kept when that is: the job of each catches up with it.</summary>
public sealed record RemindCases : ICommand<Result>, IOneAtATime, IActsOutside;

internal sealed class RemindCasesHandler(IRepository<Case> cases, CaseClocks clocks, Rounds rounds, TimeProvider clock) : IRequestHandler<RemindCases, Result>
{
    public async Task<Result> Handle(RemindCases request, CancellationToken cancellationToken)
    {
        var (rules, now) = (await clocks.Now(cancellationToken), clock.GetUtcNow());
        if (!rules.Hours.Covers(now, rules.Calendar))
            return Result.Done;
        return await All(after => cases.List(new CaseSpecs.CountedBefore(1, after, Rounds.AtOnce), cancellationToken), cancellationToken) is { Succeeded: false } refused
            ? refused
            : await All(after => cases.List(new CaseSpecs.ToRemind(now, after, Rounds.AtOnce), cancellationToken), cancellationToken);
    }

    private Task<Result> All(Func<Guid, Task<IReadOnlyList<Guid>>> batchAfter, CancellationToken stop) => rounds.Enqueue(batchAfter, id => new RemindCase(id), stop);
}
