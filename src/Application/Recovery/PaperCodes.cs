using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Recovery;

/// <summary>A code from paper that is good, and the account that it is for; both as read before anything is locked.</summary>
public sealed record FoundMend(AccountMend Mend, Account Account);

/// <summary>Reads the code from the paper that two of staff gave a person. The paper says nobody's name, so whose it is has to be known besides.</summary>
public sealed class PaperCodes(IReads reads, IBudgets budgets, ICaller caller, TimeProvider clock)
{
    private const int WrongPerHour = 20;

    /// <summary>Only what is wrong spends: the steps of whoever has a paper are theirs, however many sit in one office. Nobody comes upon 125 bits by trying.</summary>
    /// <param name="name">What the account signs in with: its old address, its username or its document.</param>
    public async Task<Result<FoundMend>> Find(Secret code, string name, MendKind? kind, CancellationToken stop)
    {
        if (await Read(code, name, stop) is { } found && (kind is null || found.Mend.Kind == kind))
            return found;
        return await budgets.TrySpend(stop, new Spending("paper code", Network.ClientOf(caller.Address), WrongPerHour, TimeSpan.FromHours(1)))
            ? MendFailures.CodeNotUsable : AccountFailures.TooManyRequests;
    }

    public async Task<FoundMend?> Read(Secret code, string name, CancellationToken stop)
    {
        var accounts = reads.Of<Account>();
        var found = await reads.First(reads.Of(new AccountDeskSpecs.WithCode(MendCode.HashOf(code.Reveal()), clock.GetUtcNow()))
            .Join(accounts, m => m.AccountId, a => a.Id, (m, a) => new { Mend = m, Account = a }), stop);
        if (found is null)
            return null;
        return found.Mend.StillFits(found.Account) && IsCalled(found.Account, Typed.Plain(name)) ? new FoundMend(found.Mend, found.Account) : null;
    }

    private static bool IsCalled(Account account, string name) => name.Length > 0
        && (EmailAddress.Read(name)?.Normalized == account.NormalizedEmail || name.Equals(account.ClaimedUsername, StringComparison.OrdinalIgnoreCase)
            || (account.DocumentNumber.Length > 0 && string.Concat(name.Where(char.IsLetterOrDigit)).Equals(account.DocumentNumber, StringComparison.OrdinalIgnoreCase)));
}
