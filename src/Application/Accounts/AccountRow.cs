using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>The row of an account is what every command about it takes first. So none undoes another, and no two wait for each other.</summary>
internal static class AccountRow
{
    /// <summary>Holds the row until the commit; whoever comes next waits here.</summary>
    /// <returns>False when no row is so, or no longer.</returns>
    public static async Task<bool> Hold(this IRepository<Account> accounts, Specification<Account> which, CancellationToken stop) =>
        await accounts.ChangeWhere(which, a => a.Set(x => x.FailedSignIns, x => x.FailedSignIns), stop) > 0;
}
