using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Accounts;

/// <summary>What the mailbox of a registration is told: the link that goes on with it, or why there is none. The same questions are asked of
/// the database in every case, and by whoever may have to answer for such a mailbox.</summary>
public sealed class ActivationLetter(
    IRepository<Account> accounts, IRepository<Person> people, PortalPolicy policy, PortalLinks portal, TimeProvider clock)
{
    /// <param name="accountId">Empty where there is none: the letter is for nobody, and its link must not be kept.</param>
    public async Task<(Mail Mail, AccountLink Link)> For(EmailAddress email, Guid accountId, CancellationToken stop)
    {
        var hasAccount = await accounts.Count(new AccountSpecs.WithMailboxProved(email.Normalized), stop) > 0;
        var onRecord = policy.Registration.Kind == RegistrationKind.Open
            || await people.Count(new PersonSpecs.ByEmail(email.Normalized), stop) > 0;
        var (mail, link) = Link(accountId);
        return (hasAccount ? new AlreadyRegisteredMail(portal.SignIn, portal.Recover) : onRecord ? mail : new NotOnRecordMail(portal.Help), link);
    }

    private (Mail Mail, AccountLink Link) Link(Guid accountId)
    {
        var lifetime = policy.Registration.ActivationLink;
        var (link, token) = AccountLink.Issue(accountId, LinkPurpose.Activation, lifetime, clock.GetUtcNow());
        return (new ActivationMail(portal.Activation(token), (int)lifetime.TotalHours), link);
    }
}
