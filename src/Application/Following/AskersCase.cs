using Ventanilla.Application.Cases;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Following;

/// <summary>The case of that number, to be changed by its person: whoever filed it with the account that they are in, or shows the code of the acuse. Tries are
/// counted; an unknown number and one that is not the asker's are refused alike.</summary>
internal sealed class AskersCase(IRepository<Case> cases, FollowCodes codes, IBudgets budgets, Trail trail, PortalPolicy policy, ICaller caller)
{
    /// <param name="code">Null of whoever is signed in.</param>
    public async Task<Result<Case>> Take(string number, Secret? code, CancellationToken stop)
    {
        if (Radicado.Read(number) is not { } radicado)
            return CaseFailures.NotFound;
        var limit = policy.Cases.LookUpsPerAddressPerHour;
        if (!await budgets.TrySpend(stop,
            new Spending("add to case", caller.AccountId?.ToString() ?? Network.ClientOf(caller.Address), limit, TimeSpan.FromHours(1)),
            new Spending("add to case number", radicado.ToString(), 10 * limit, TimeSpan.FromHours(1))))
            return CaseFailures.TooManyLookUps;
        if (await cases.Take(new CaseSpecs.ByRadicado(radicado), stop) is not { } one || !await IsAskers(one, code, stop))
            return CaseFailures.NotFound;
        trail.About(AuditRef.Case(one.Id));
        return one;
    }

    private async Task<bool> IsAskers(Case one, Secret? code, CancellationToken stop) =>
        (one.AccountId is { } owner && owner == caller.AccountId) || (code is not null && await codes.Fits(one.Id, code.Reveal(), stop));
}
