using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Accounts;

/// <summary>Registers a person: an account that waits for the link in the mailbox. Whether the address, the document or neither is
/// known changes only what the mail says, never the answer, the work or the time.</summary>
/// <param name="RegistrationId">The number of the form: sending it twice registers once.</param>
/// <param name="PasswordHash">From <see cref="CheckRegistration"/>.</param>
public sealed record RegisterUser(
    Guid RegistrationId, DocumentType DocumentType, string DocumentNumber, string? FirstName, string? SecondName, string? FirstSurname,
    string? SecondSurname, DateOnly? BirthDate, string Phone, string Email, string PasswordHash) : ICommand<Result>, IAudited
{
    public string? Subject => RegistrationId.ToString();
}

internal sealed class RegisterUserValidator : AbstractValidator<RegisterUser>
{
    public RegisterUserValidator()
    {
        RuleFor(m => m.DocumentNumber).DocumentNumber(m => m.DocumentType);
        RuleFor(m => m.Email).Email();
    }
}

internal sealed class RegisterUserHandler(
    IRepository<Account> accounts, IRepository<Consent> consents, IRepository<AccountLink> links, Outbox outbox, IBudgets budgets,
    PortalPolicy policy, PortalLinks portal, ICaller caller, TimeProvider clock) : IRequestHandler<RegisterUser, Result>
{
    public async Task<Result> Handle(RegisterUser request, CancellationToken cancellationToken)
    {
        if (await accounts.Find(new AccountSpecs.ById(request.RegistrationId), cancellationToken) is not null)
            return Result.Done;
        var email = EmailAddress.Read(request.Email)!;
        var limits = policy.Budgets;
        if (!await budgets.TrySpend("register address", caller.Address, limits.RegistrationsPerAddressPerHour, TimeSpan.FromHours(1), cancellationToken)
            || !await budgets.TrySpend("mail", email.Normalized, limits.MailsPerAddressPerHour, TimeSpan.FromHours(1), cancellationToken))
            return AccountFailures.TooManyRequests;

        var now = clock.GetUtcNow();
        var hasAccount = await accounts.Count(new AccountSpecs.WithMailboxProved(email.Normalized), cancellationToken) > 0;
        var document = Document.Read(request.DocumentType, request.DocumentNumber)!;
        var names = new AccountNames(request.FirstName, request.SecondName, request.FirstSurname, request.SecondSurname);
        var account = Account.Register(
            request.RegistrationId, document, email, names, request.BirthDate, request.Phone, request.PasswordHash, caller.Culture, now);
        accounts.Add(account);
        foreach (var legal in policy.Registration.Legal)
            consents.Add(Consent.Given(account.Id, legal.Document, legal.Version, now, "web", caller.Address));
        var (link, token) = AccountLink.Issue(account.Id, LinkPurpose.Activation, policy.Registration.ActivationLink, now);
        links.Add(link);

        // The account and its link exist in either case; where the mailbox already has an account, the link is told to nobody.
        Mail mail = hasAccount
            ? new AlreadyRegisteredMail(portal.SignIn, portal.Recover)
            : new ActivationMail(portal.Activation(token), (int)policy.Registration.ActivationLink.TotalHours);
        outbox.Promise(mail, email.Typed, caller.Culture, account.Id);
        return Result.Done;
    }
}
