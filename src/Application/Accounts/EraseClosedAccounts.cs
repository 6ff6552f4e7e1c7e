using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Finds the accounts whose time of grace is over and has each erased by a job of its own: one that fails holds up no other.</summary>
public sealed record EraseClosedAccounts : ICommand<Result>, IOneAtATime, IActsOutside;

internal sealed class EraseClosedAccountsHandler(IRepository<Account> accounts, IJobQueue jobs, TimeProvider clock)
    : IRequestHandler<EraseClosedAccounts, Result>
{
    private const int AtOnce = 500;

    public async Task<Result> Handle(EraseClosedAccounts request, CancellationToken cancellationToken)
    {
        foreach (var id in await accounts.List(new ClosingSpecs.ToErase(clock.GetUtcNow(), AtOnce), cancellationToken))
            await jobs.Enqueue(new EraseAccount(id), cancellationToken);
        return Result.Done;
    }
}
