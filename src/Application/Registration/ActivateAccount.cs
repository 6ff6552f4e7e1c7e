using Ventanilla.Application.Accounts;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Registration;

/// <summary>Uses an activation link, once. Where the portal asks people on record, whoever registered with such a document must go on and answer
/// the questions, whatever was typed before; where it asks for a company, that comes next; everyone else is active.</summary>
/// <param name="StartedHere">The tickets of the registrations that this browser itself sent: for them the link is enough.</param>
/// <param name="Password">The one that was chosen with the registration, where it was filled in elsewhere. Without it a person could be led to
/// activate, and even to answer the questions for, an account that a stranger made with their address and keeps the password of.</param>
public sealed record ActivateAccount(Secret Token, IReadOnlyCollection<string> StartedHere, Secret? Password = null)
    : ICommand<Result<Activation>>, IAudited
{
    public string Action => "activate_account";
}

/// <param name="Ticket">Opens what comes next, where something does.</param>
public sealed record Activation(Guid AccountId, AfterActivation Next, Secret? Ticket);

internal sealed class ActivateAccountHandler(
    IRepository<AccountLink> links, IRepository<Account> accounts, IReads reads, PasswordHasher hasher,
    Tickets tickets, RegistrationTickets registrations, IBudgets budgets, UnusableLink unusable, Trail trail, PortalPolicy policy, TimeProvider clock) : IRequestHandler<ActivateAccount, Result<Activation>>
{
    private const int TriesPerHour = 10;

    public async Task<Result<Activation>> Handle(ActivateAccount request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var startedHere = registrations.OpenSent(request.StartedHere);
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), LinkPurpose.Activation, now);
        var recognised = await Recognise(usable, request, cancellationToken);
        if (!recognised.Succeeded)
            return Result<Activation>.Failed(recognised.Failures);
        // The account's row first, as everywhere: two links of one registration at once must not wait for each other.
        if (await Take(usable, recognised.Value.Registration, startedHere, cancellationToken) is not var (account, onRecord, owner))
            return await unusable.Refuse(request.Token, LinkPurpose.Activation, cancellationToken);
        trail.About(account);
        if (!startedHere.Contains(account.Id) && recognised.Value.Registration?.PasswordChangedAt != account.PasswordChangedAt)
            return AccountFailures.RegistrationPasswordWrong;
        // Every link of this registration is used up by this one, if nobody used this one first.
        if (!await links.UseUp(usable, new AccountSpecs.UnusedActivationsOf([account.Id, owner]), now, cancellationToken))
            return await unusable.Refuse(request.Token, LinkPurpose.Activation, cancellationToken);
        var next = Next(onRecord, account);
        var proved = account.ProveMailbox(onRecord, next, policy.Identity.OneAccountPer, now);
        if (!proved.Succeeded)
            return Result<Activation>.Failed(proved.Failures);
        trail.Ended(next switch
        {
            AfterActivation.Questions => "questions_to_answer",
            AfterActivation.Company => "company_to_name",
            _ => "active",
        });
        return new Activation(account.Id, next, TicketTo(next, account));
    }

    private Secret? TicketTo(AfterActivation next, Account account) => next switch
    {
        AfterActivation.Questions => tickets.Issue(TicketPurpose.Verification, account.Id, account.PasswordChangedAt),
        AfterActivation.Company => tickets.Issue(TicketPurpose.Company, account.Id, account.PasswordChangedAt),
        _ => null,
    };

    /// <summary>The registration whose password was given, of all that the link may be for. Judged before a row is locked: hashing takes a while.</summary>
    private async Task<Result<Recognised>> Recognise(AccountSpecs.UsableLink usable, ActivateAccount request, CancellationToken stop)
    {
        var password = request.Password;
        if (string.IsNullOrEmpty(password?.Reveal()))
            return new Recognised(null);
        var linked = await reads.List(LinkedRegistrations.Of(reads, usable, policy.Identity.SharesEmails), stop);
        if (linked.Count == 0)
            return await unusable.Refuse(request.Token, LinkPurpose.Activation, stop);
        trail.About(AuditRef.Account(linked[0].Owner));
        if (password.Reveal().Length > 1024)
            return AccountFailures.RegistrationPasswordWrong;
        if (!await budgets.TrySpend(stop, new Spending("activation password", linked[0].Owner.ToString(), TriesPerHour, TimeSpan.FromHours(1))))
            return AccountFailures.TooManyRequests;
        var mailbox = new SignInName(Identifier.Email, linked[0].NormalizedEmail);
        var right = await hasher.RightOf(password, [(mailbox, [.. linked.Select(r => r.Credential)])], stop);
        return linked.FirstOrDefault(r => right.Contains(r.Credential)) is { } one ? new Recognised(one) : AccountFailures.RegistrationPasswordWrong;
    }

    /// <returns>The registration that is meant, whose record it is, and the registration that the link was mailed for.</returns>
    private async Task<(Account Account, Person? OnRecord, Guid Owner)?> Take(
        AccountSpecs.UsableLink usable, LinkedRegistration? recognised, IReadOnlyCollection<Guid> startedHere, CancellationToken stop)
    {
        if (recognised is not null)
            return await accounts.Take(new AccountSpecs.ById(recognised.Id), WithRecord, stop) is { } its ? (its.Account, its.OnRecord, recognised.Owner) : null;
        if (await accounts.TakeOwnerOf(usable, l => l.AccountId, WithRecord, stop) is not var (owner, record))
            return null;
        if (startedHere.Contains(owner.Id) || startedHere.Count == 0)
            return (owner, record, owner.Id);
        // Mailed for another registration of the same mailbox than the one that this browser filled in.
        var linked = await reads.List(LinkedRegistrations.Of(reads, usable, policy.Identity.SharesEmails).Select(r => r.Id), stop);
        var here = linked.FirstOrDefault(startedHere.Contains);
        return here == Guid.Empty ? (owner, record, owner.Id)
            : await accounts.Take(new AccountSpecs.ById(here), WithRecord, stop) is { } mine ? (mine.Account, mine.OnRecord, owner.Id) : null;
    }

    private sealed record Registered(Account Account, Person? OnRecord);

    /// <param name="Registration">Null without a password.</param>
    private sealed record Recognised(LinkedRegistration? Registration);

    /// <summary>Whose record it is: by the document where people prove to be that person, by the mailbox where that must be on record.
    /// A mailbox that several people share is nobody's.</summary>
    private IQueryable<Registered> WithRecord(IQueryable<Account> registrations)
    {
        var people = reads.Of<Person>();
        if (policy.Registration.AfterActivation == AfterActivation.Questions)
            return
                from account in registrations
                from person in people.Where(p => p.DocumentNumber == account.DocumentNumber).DefaultIfEmpty()
                orderby person.DocumentType == account.DocumentType ? 0 : 1
                select new Registered(account, person);
        if (policy.Registration.Kind == RegistrationKind.EmailOnRecord)
            return
                from account in registrations
                from person in people.Where(p => p.NormalizedEmail == account.NormalizedEmail
                    && !people.Any(other => other.NormalizedEmail == account.NormalizedEmail && other.Id != p.Id)).DefaultIfEmpty()
                select new Registered(account, person);
        return registrations.Select(account => new Registered(account, null));
    }

    /// <summary>Where a portal has its questions switched off, only the mailbox that is on record is proof enough.</summary>
    private AfterActivation Next(Person? onRecord, Account account) => policy.Registration.AfterActivation switch
    {
        AfterActivation.Questions when onRecord is null => AfterActivation.Active,
        AfterActivation.Questions when !policy.Verification.Enabled && onRecord.NormalizedEmail == account.NormalizedEmail => AfterActivation.Active,
        var next => next,
    };
}
