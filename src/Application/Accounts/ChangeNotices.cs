using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Tells the owner of every change to what lets them in, with a link to say "it was not me".</summary>
public sealed class ChangeNotices(IRepository<AccountLink> links, Outbox outbox, PortalLinks portal, TimeProvider clock)
{
    /// <summary>How long such a link works.</summary>
    public static readonly TimeSpan TimeToObject = TimeSpan.FromDays(3);

    /// <param name="mail">The notice, given the link to object with.</param>
    /// <param name="address">Where to: the address from before the change.</param>
    public void Tell(Account account, string address, Func<string, Mail> mail)
    {
        var (link, token) = AccountLink.Issue(account.Id, LinkPurpose.ChangeNotMine, TimeToObject, clock.GetUtcNow(), address);
        links.Add(link);
        outbox.Promise(mail(portal.ChangeNotMine(token)), Mailbox.Of(account, address), account);
    }
}
