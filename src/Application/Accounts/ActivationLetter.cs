using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Accounts;

/// <summary>What the mailbox of a registration is told: the link that goes on with it, or why there is none. The same questions are asked of
/// the database in every case, and by whoever may have to answer for such a mailbox.</summary>
public sealed class ActivationLetter(IReads reads, PortalPolicy policy, PortalLinks portal, TimeProvider clock)
{
    /// <summary>What the one question of the database finds.</summary>
    private const int Account = 1, Record = 2;

    /// <param name="accountId">Empty where there is none: the letter is for nobody, and its link must not be kept.</param>
    public async Task<(Mail Mail, AccountLink Link)> For(EmailAddress email, Guid accountId, CancellationToken stop)
    {
        var open = policy.Registration.Kind == RegistrationKind.Open;
        var asked = reads.Of(new AccountSpecs.WithMailboxProved(email.Normalized)).Select(_ => Account).Take(1);
        if (!open)
            asked = asked.Concat(reads.Of(new PersonSpecs.ByEmail(email.Normalized)).Select(_ => Record).Take(1));
        var found = await reads.List(asked, stop);
        var onRecord = open || found.Contains(Record);
        var (mail, link) = Link(accountId);
        return (found.Contains(Account) ? new AlreadyRegisteredMail(portal.SignIn, portal.Recover) : onRecord ? mail : new NotOnRecordMail(portal.Help), link);
    }

    private (Mail Mail, AccountLink Link) Link(Guid accountId)
    {
        var lifetime = policy.Registration.ActivationLink;
        var (link, token) = AccountLink.Issue(accountId, LinkPurpose.Activation, lifetime, clock.GetUtcNow());
        return (new ActivationMail(portal.Activation(token), (int)lifetime.TotalHours), link);
    }
}
