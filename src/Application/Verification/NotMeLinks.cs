using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Verification;

/// <summary>Tells the address on record, not the one that was typed, of what somebody does in that person's name, with a way to say "it was not
/// me". Where no address is on record nobody is told, and a case is what is left.</summary>
public sealed class NotMeLinks(IRepository<AccountLink> links, Outbox outbox, PortalLinks portal, TimeProvider clock)
{
    private static readonly TimeSpan TimeToObject = TimeSpan.FromDays(7);

    /// <param name="mail">The notice, given the masked address of the account and the link to disown it.</param>
    public void Tell(EmailAddress onRecord, Account account, Func<string, string, Mail> mail)
    {
        var (link, token) = AccountLink.Issue(account.Id, LinkPurpose.NotMe, TimeToObject, clock.GetUtcNow());
        links.Add(link);
        outbox.Promise(mail(Mask.Email(account.Email), portal.NotMe(token)), onRecord.Typed, account.Culture, account.Id);
    }
}
