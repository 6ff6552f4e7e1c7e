using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Terms;

/// <summary>Finds the cases of which staff are to be reminded, in their hours of work alone, and has each reminded by a job of its own.</summary>
public sealed record RemindCases : ICommand<Result>, IOneAtATime, IActsOutside;

internal sealed class RemindCasesHandler(IRepository<Case> cases, CaseClocks clocks, Rounds rounds, TimeProvider clock) : IRequestHandler<RemindCases, Result>
{
    public async Task<Result> Handle(RemindCases request, CancellationToken cancellationToken)
    {
        var (rules, now) = (await clocks.Now(cancellationToken), clock.GetUtcNow());
        return rules.Hours.Covers(now, rules.Calendar)
            ? await rounds.Enqueue(after => cases.List(new CaseSpecs.ToRemind(now, after, Rounds.AtOnce), cancellationToken), id => new RemindCase(id), cancellationToken)
            : Result.Done;
    }
}
