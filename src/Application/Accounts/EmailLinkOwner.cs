using Ventanilla.Application.Audit;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Accounts;

/// <summary>Whether whoever follows the link to a new address is the owner of the account that asked: by a session of that account, else by its
/// password, and a code where it has a second factor.</summary>
public sealed class EmailLinkOwner(
    IReads reads, PasswordHasher hasher, SecondFactors factors, IBudgets budgets, Trail trail, ICaller caller)
{
    /// <summary>Apart from those of the account's own pages: whoever reads a foreign mailbox cannot use up the owner's tries.</summary>
    private const int TriesPerHour = 10;

    /// <summary>A link that stands, the account that asked, and the code that is still to be used up; all as read before anything is locked.</summary>
    public sealed record Owner(AccountLink Link, Account Account, FactorProof? Proof);

    public async Task<Result<Owner>> Prove(AccountSpecs.UsableLink usable, Secret? password, string? code, CancellationToken stop)
    {
        if (await Read(usable, stop) is not { } read)
            return AccountFailures.LinkNotUsable;
        trail.About(AuditRef.Account(read.Account.Id));
        if (caller.AccountId == read.Account.Id)
            return new Owner(read.Link, read.Account, null);
        if (string.IsNullOrEmpty(password?.Reveal()))
            return AccountFailures.CurrentPasswordNeeded;
        if (!await budgets.TrySpend(stop, new Spending("e-mail password", read.Account.Id.ToString(), TriesPerHour, TimeSpan.FromHours(1))))
            return AccountFailures.TooManyRequests;
        if (!await hasher.Proves(password, read.Account.Credential, stop))
            return AccountFailures.CurrentPasswordWrong;
        if (read.Factor is not { } factor)
            return new Owner(read.Link, read.Account, null);
        if (string.IsNullOrWhiteSpace(code))
            return SecondFactorFailures.CodeNeeded;
        var proof = await factors.Judge(read.Account, factor, code, "second factor", stop);
        return proof.Succeeded ? new Owner(read.Link, read.Account, proof.Value) : Result<Owner>.Failed(proof.Failures);
    }

    private Task<Found?> Read(AccountSpecs.UsableLink usable, CancellationToken stop)
    {
        var (ofAll, factorsOfAll) = (reads.Of<Account>(), reads.Of<SecondFactor>());
        return reads.First(
            from link in reads.Of(usable)
            join account in ofAll on link.AccountId equals account.Id
            join factor in factorsOfAll on account.Id equals factor.AccountId into its
            from factor in its.DefaultIfEmpty()
            select new Found(link, account, factor), stop);
    }

    private sealed record Found(AccountLink Link, Account Account, SecondFactor? Factor);
}
