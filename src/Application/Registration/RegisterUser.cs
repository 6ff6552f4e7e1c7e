using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Registration;

/// <summary>Registers a person: an account that waits for the link in the mailbox. Whether the address or the document is known, and whether a
/// portal for people on record knows this one, changes only what the mail says, never the answer, the work or the time. Only a username can
/// be taken, and is told. Without the proof that this very form was judged, its password and its conditions, nobody is registered. The answer
/// is the ticket by which <see cref="ActivateAccount"/> knows this browser again.</summary>
/// <param name="RegistrationId">The number of the form: sending it twice registers once.</param>
/// <param name="Ticket">From <see cref="CheckRegistration"/>, for the same form and data.</param>
public sealed record RegisterUser(Guid RegistrationId, RegistrationData Data, string Ticket) : ICommand<Result<string>>, IAudited
{
    public string Action => "register";
    public AuditRef? Subject => AuditRef.Account(RegistrationId);
}

internal sealed class RegisterUserValidator : AbstractValidator<RegisterUser>
{
    public RegisterUserValidator(PortalPolicy policy, TimeProvider clock) => RuleFor(m => m.Data).SetValidator(new RegistrationDataValidator(policy, clock));
}

internal sealed class RegisterUserHandler(
    IRepository<Account> accounts, IRepository<Consent> consents, IRepository<AccountLink> links, ActivationLetter letter, UsernameCheck usernames,
    RegistrationTickets tickets, Outbox outbox, IBudgets budgets, MailLimits mails, Trail trail, PortalPolicy policy, ICaller caller,
    TimeProvider clock) : IRequestHandler<RegisterUser, Result<string>>
{
    public async Task<Result<string>> Handle(RegisterUser request, CancellationToken cancellationToken)
    {
        if (tickets.Open(request.RegistrationId, request.Data, request.Ticket) is not { } credential)
            return AccountFailures.RegisterAgain;
        var (details, limits, now) = (request.Data.Details(policy), policy.Budgets, clock.GetUtcNow());
        var met = await usernames.Look(request.RegistrationId, details.Username, details.Email, cancellationToken);
        if (met.SentBefore)
        {
            trail.Ended("sent_before");
            return tickets.SealSent(request.RegistrationId);
        }

        if (met.Refusal is { } taken)
            return taken;
        var own = new Spending("register address", Network.ClientOf(caller.Address), limits.RegistrationsPerAddressPerHour, TimeSpan.FromHours(1));
        if (!await budgets.TrySpend(cancellationToken, [own, .. mails.To(details.Email)]))
            return AccountFailures.TooManyRequests;

        var account = Account.Register(request.RegistrationId, details, credential, caller.Language, now);
        accounts.Add(account);
        foreach (var legal in policy.Registration.Legal)
            consents.Add(Consent.Given(account.Id, legal.Document, legal.Version, now, caller.Actor.Channel, caller.Address));
        // The account and its link exist in any case; where nothing may come of it, the link is told to nobody.
        var (mail, link, reader) = letter.For(account.Id, met);
        links.Add(link);
        trail.Ended(ActivationLetter.OutcomeOf(mail));
        outbox.Promise(mail, new Mailbox(account.Email, reader), account);
        return tickets.SealSent(request.RegistrationId);
    }
}
