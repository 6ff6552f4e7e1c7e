using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Registration;

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

/// <param name="Ticket">Opens what comes next, where something does.</param>
public sealed record Activation(Guid AccountId, AfterActivation Next, Secret? Ticket);

internal sealed class ActivateAccountHandler(
    IRepository<AccountLink> links, IRepository<Account> accounts, IRepository<Person> people, IReads reads, PasswordHasher hasher,
    Tickets tickets, IBudgets budgets, PortalPolicy policy, TimeProvider clock) : IRequestHandler<ActivateAccount, Result<Activation>>
{
    private const int TriesPerHour = 10;

    public async Task<Result<Activation>> Handle(ActivateAccount request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), LinkPurpose.Activation, now);
        var judged = await Judge(usable, request.Password, cancellationToken);
        if (!judged.Succeeded)
            return Result<Activation>.Failed(judged.Failures);

        // The account's row first, as everywhere: two links of one registration at once must not wait for each other.
        if (await accounts.TakeOwnerOf(usable, l => l.AccountId, cancellationToken) is not { } account)
            return AccountFailures.LinkNotUsable;
        if (!request.StartedHere.Contains(account.Id) && judged.Value.RightSince != account.PasswordChangedAt)
            return AccountFailures.RegistrationPasswordWrong;
        // Every link of this registration is used up by this one, if nobody used this one first.
        if (await links.ChangeWhere(new AccountSpecs.UnusedLinksOf(account.Id, LinkPurpose.Activation), provided: usable,
            l => l.Set(x => x.UsedAt, _ => now), cancellationToken) == 0)
            return AccountFailures.LinkNotUsable;
        var onRecord = await OnRecord(account, cancellationToken);
        var next = Next(onRecord, account);
        var proved = account.ProveMailbox(onRecord, next, policy.Identity.OneAccountPer, now);
        return proved.Succeeded ? new Activation(account.Id, next, TicketTo(next, account)) : Result<Activation>.Failed(proved.Failures);
    }

    private Secret? TicketTo(AfterActivation next, Account account) => next switch
    {
        AfterActivation.Questions => tickets.Issue(TicketPurpose.Verification, account.Id, account.PasswordChangedAt),
        AfterActivation.Company => tickets.Issue(TicketPurpose.Company, account.Id, account.PasswordChangedAt),
        _ => null,
    };

    /// <summary>Judges the password before the row is locked: hashing takes a while.</summary>
    private async Task<Result<JudgedPassword>> Judge(AccountSpecs.UsableLink usable, Secret? password, CancellationToken stop)
    {
        if (string.IsNullOrEmpty(password?.Reveal()))
            return new JudgedPassword(null);
        var accounts = reads.Of<Account>();
        var registered = await reads.First(
            reads.Of(usable).Join(accounts, l => l.AccountId, a => a.Id, (l, a) => new { a.Id, a.PasswordHash, a.PasswordChangedAt }), stop);
        if (registered is null)
            return AccountFailures.LinkNotUsable;
        if (password.Reveal().Length > 1024)
            return AccountFailures.RegistrationPasswordWrong;
        if (!await budgets.TrySpend(stop, new Spending("activation password", registered.Id.ToString(), TriesPerHour, TimeSpan.FromHours(1))))
            return AccountFailures.TooManyRequests;
        return await hasher.Verify(password, registered.PasswordHash, stop) == PasswordVerdict.Wrong
            ? AccountFailures.RegistrationPasswordWrong : new JudgedPassword(registered.PasswordChangedAt);
    }

    /// <param name="RightSince">Since when the password that was right is the account's; null without a password.</param>
    private sealed record JudgedPassword(DateTimeOffset? RightSince);

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
