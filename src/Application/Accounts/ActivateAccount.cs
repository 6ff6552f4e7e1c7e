using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Accounts;

/// <summary>Uses an activation link, once. Where the portal asks people on record, whoever registered with such a document must go on and answer
/// the questions, whatever was typed before; where it asks for a company, that comes next; everyone else is active.</summary>
/// <param name="StartedHere">The registrations that this browser itself filled in: for them the link is enough.</param>
/// <param name="Password">The one that was chosen with the registration, where it was filled in elsewhere. Without it a person could be led to
/// activate, and even to answer the questions for, an account that a stranger made with their address and keeps the password of.</param>
public sealed record ActivateAccount(Secret Token, IReadOnlyCollection<Guid> StartedHere, Secret? Password = null)
    : ICommand<Result<Activation>>, IAudited
{
    public string? Subject => null;
}

/// <param name="PasswordChangedAt">A ticket for what comes next is worth nothing once the password is another one.</param>
public sealed record Activation(Guid AccountId, AfterActivation Next, DateTimeOffset PasswordChangedAt);

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

        // The account's row first, as everywhere: two links of one registration at once must not wait for each other.
        await accounts.Hold(new AccountSpecs.ById(account.Id), cancellationToken);
        if (await links.ChangeWhere(usable, l => l.Set(x => x.UsedAt, _ => now), cancellationToken) == 0)
            return AccountFailures.LinkNotUsable;
        var onRecord = await OnRecord(account, cancellationToken);
        var next = Next(onRecord, account);
        var proved = account.ProveMailbox(onRecord, next, policy.Identity.OneAccountPer, now);
        if (!proved.Succeeded)
            return Result<Activation>.Failed(proved.Failures);
        await links.DeleteWhere(new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.Activation), cancellationToken);
        return new Activation(account.Id, next, account.PasswordChangedAt);
    }

    private async Task<Failure?> RefusePassword(Account account, Secret? password, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(password?.Reveal()) || password.Reveal().Length > 1024)
            return AccountFailures.RegistrationPasswordWrong;
        if (!await budgets.TrySpend("activation password", account.Id.ToString(), TriesPerHour, TimeSpan.FromHours(1), stop))
            return AccountFailures.TooManyRequests;
        return await hasher.Verify(password, account.PasswordHash, stop) == PasswordVerdict.Wrong ? AccountFailures.RegistrationPasswordWrong : null;
    }

    /// <summary>Whose record it is: by the document where people prove to be that person, by the mailbox where that must be on record.
    /// A mailbox that several people share is nobody's.</summary>
    private async Task<Person?> OnRecord(Account account, CancellationToken stop)
    {
        if (policy.Registration.AfterActivation == AfterActivation.Questions)
            return await people.Find(new PersonSpecs.ByDocument(account.DocumentType!.Value, account.DocumentNumber), stop);
        if (policy.Registration.Kind == RegistrationKind.EmailOnRecord)
            return await people.List(new PersonSpecs.ByEmail(account.NormalizedEmail), stop) is [var only] ? only : null;
        return null;
    }

    /// <summary>Where a portal has its questions switched off, only the mailbox that is on record is proof enough.</summary>
    private AfterActivation Next(Person? onRecord, Account account) => policy.Registration.AfterActivation switch
    {
        AfterActivation.Questions when onRecord is null => AfterActivation.Active,
        AfterActivation.Questions when !policy.Verification.Enabled && onRecord.NormalizedEmail == account.NormalizedEmail => AfterActivation.Active,
        var next => next,
    };
}
