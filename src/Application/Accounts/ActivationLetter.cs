using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Accounts;

/// <summary>What the mailbox of a registration is told: the link that goes on with it, or why there is none. The same questions are asked of
/// the database in every case.</summary>
public sealed class ActivationLetter(
    IRepository<Account> accounts, IRepository<Person> people, PortalPolicy policy, PortalLinks portal, TimeProvider clock)
{
    public async Task<(Mail Mail, AccountLink Link)> For(Account account, CancellationToken stop)
    {
        var hasAccount = await accounts.Count(new AccountSpecs.WithMailboxProved(account.NormalizedEmail), stop) > 0;
        var onRecord = policy.Registration.Kind == RegistrationKind.Open
            || await people.Count(new PersonSpecs.ByEmail(account.NormalizedEmail), stop) > 0;
        var (mail, link) = Link(account.Id);
        return (hasAccount ? new AlreadyRegisteredMail(portal.SignIn, portal.Recover) : onRecord ? mail : new NotOnRecordMail(portal.Help), link);
    }

    /// <summary>A new link and the mail that carries it.</summary>
    public (Mail Mail, AccountLink Link) Link(Guid accountId)
    {
        var lifetime = policy.Registration.ActivationLink;
        var (link, token) = AccountLink.Issue(accountId, LinkPurpose.Activation, lifetime, clock.GetUtcNow());
        return (new ActivationMail(portal.Activation(token), (int)lifetime.TotalHours), link);
    }
}
