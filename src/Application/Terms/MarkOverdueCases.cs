using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Terms;

/// <summary>Finds the cases whose last day is over and has each marked by a job of its own.</summary>
public sealed record MarkOverdueCases : ICommand<Result>, IOneAtATime, IActsOutside;

internal sealed class MarkOverdueCasesHandler(IRepository<Case> cases, Rounds rounds, TimeProvider clock) : IRequestHandler<MarkOverdueCases, Result>
{
    public Task<Result> Handle(MarkOverdueCases request, CancellationToken cancellationToken) => rounds.Enqueue(
        after => cases.List(new CaseSpecs.Missed(Colombia.Today(clock), after, Rounds.AtOnce), cancellationToken), id => new MarkOverdueCase(id), cancellationToken);
}
