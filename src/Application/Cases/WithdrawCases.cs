using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Cases;

/// <summary>Finds the cases whose person let the time of the law go by, and has each ended by a job of its own.</summary>
public sealed record WithdrawCases : ICommand<Result>, IOneAtATime, IActsOutside;

internal sealed class WithdrawCasesHandler(IRepository<Case> cases, IJobQueue jobs, TimeProvider clock) : IRequestHandler<WithdrawCases, Result>
{
    private const int AtOnce = 500;

    public async Task<Result> Handle(WithdrawCases request, CancellationToken cancellationToken)
    {
        foreach (var id in await cases.List(new CaseSpecs.LetGo(Colombia.Today(clock), AtOnce), cancellationToken))
            await jobs.Enqueue(new WithdrawCase(id), cancellationToken);
        return Result.Done;
    }
}
