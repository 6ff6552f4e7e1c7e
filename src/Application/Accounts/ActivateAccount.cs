using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Accounts;

/// <summary>Uses an activation link, once. Whoever registered with a document that is on record must go on and answer the questions,
/// whatever was typed before; everyone else is active.</summary>
/// <param name="StartedHere">The registrations that this browser itself filled in: for them the link is enough.</param>
/// <param name="Password">The one that was chosen with the registration, where it was filled in elsewhere. Without it a person could be led to
/// activate, and even to answer the questions for, an account that a stranger made with their address and keeps the password of.</param>
public sealed record ActivateAccount(Secret Token, IReadOnlyCollection<Guid> StartedHere, Secret? Password = null)
    : ICommand<Result<Activation>>, IAudited
{
    public string? Subject => null;
}

public sealed record Activation(Guid AccountId, bool MustVerify);

internal sealed class ActivateAccountHandler(
    IRepository<AccountLink> links, IRepository<Account> accounts, IRepository<Person> people, PasswordHasher hasher, IBudgets budgets,
    PortalPolicy policy, TimeProvider clock) : IRequestHandler<ActivateAccount, Result<Activation>>
{
    private const int TriesPerHour = 10;

    public async Task<Result<Activation>> Handle(ActivateAccount request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), LinkPurpose.Activation, now);
        if (await links.Find(usable, cancellationToken) is not { } link)
            return AccountFailures.LinkNotUsable;
        var account = (await accounts.Find(new AccountSpecs.ById(link.AccountId), cancellationToken))!;
        if (!request.StartedHere.Contains(account.Id) && await RefusePassword(account, request.Password, cancellationToken) is { } refusal)
            return refusal;

        if (await links.ChangeWhere(usable, l => l.Set(x => x.UsedAt, _ => now), cancellationToken) == 0)
            return AccountFailures.LinkNotUsable;
        var onRecord = await people.Find(new PersonSpecs.ByDocument(account.DocumentType, account.DocumentNumber), cancellationToken);
        var proved = account.ProveMailbox(onRecord, MustVerify(onRecord, account), now);
        if (!proved.Succeeded)
            return Result<Activation>.Failed(proved.Failures);
        await links.DeleteWhere(new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.Activation), cancellationToken);
        return new Activation(account.Id, account.State == AccountState.PendingVerification);
    }

    private async Task<Failure?> RefusePassword(Account account, Secret? password, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(password?.Reveal()) || password.Reveal().Length > 1024)
            return AccountFailures.RegistrationPasswordWrong;
        if (!await budgets.TrySpend("activation password", account.Id.ToString(), TriesPerHour, TimeSpan.FromHours(1), stop))
            return AccountFailures.TooManyRequests;
        return await hasher.Verify(password, account.PasswordHash, stop) == PasswordVerdict.Wrong ? AccountFailures.RegistrationPasswordWrong : null;
    }

    /// <summary>Where a portal asks no questions, only the mailbox that is on record is proof enough.</summary>
    private bool MustVerify(Person? onRecord, Account account) => onRecord is not null
        && (policy.Verification.Enabled || EmailAddress.Read(onRecord.Email)?.Normalized != account.NormalizedEmail);
}
