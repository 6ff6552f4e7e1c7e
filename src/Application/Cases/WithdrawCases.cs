using Ventanilla.Application.Terms;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Cases;

/// <summary>Finds the cases whose person let the time of the law go by, and has each ended by a job of its own.</summary>
public sealed record WithdrawCases : ICommand<Result>, IOneAtATime, IActsOutside;

internal sealed class WithdrawCasesHandler(IRepository<Case> cases, Rounds rounds, TimeProvider clock) : IRequestHandler<WithdrawCases, Result>
{
    public Task<Result> Handle(WithdrawCases request, CancellationToken cancellationToken) => rounds.Enqueue(
        after => cases.List(new CaseSpecs.LetGo(Colombia.Today(clock), after, Rounds.AtOnce), cancellationToken), id => new WithdrawCase(id), cancellationToken);
}
