using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Verification;

/// <summary>Tells the address on record, not the one that was typed, of what somebody does in that person's name, with a way to say "it was not
/// me". Where no address is on record nobody is told, and a case is what is left.</summary>
public sealed class NotMeLinks(IReads reads, IRepository<AccountLink> links, Outbox outbox, PortalLinks portal, TimeProvider clock)
{
    internal static readonly TimeSpan TimeToObject = TimeSpan.FromDays(7);

    /// <summary>The address on record, in the language of whoever has an account with it; null where there is none.</summary>
    public async Task<Mailbox?> OnRecord(Guid personId, CancellationToken stop)
    {
        var owners = reads.Of<Account>();
        var found = await reads.First(reads.Of(new PersonSpecs.ById(personId)).Select(p => new
        {
            p.Email,
            Language = owners.Where(a => a.ClaimedEmail != null && a.ClaimedEmail == p.NormalizedEmail).Select(a => a.Language).FirstOrDefault(),
        }), stop);
        return EmailAddress.Read(found?.Email) is { } address ? new Mailbox(address.Typed, found!.Language) : null;
    }

    /// <param name="mail">The notice, given the masked address of the account and the link to disown it.</param>
    public void Tell(Mailbox onRecord, Account account, Func<string, string, Mail> mail)
    {
        var (link, token) = AccountLink.Issue(account.Id, LinkPurpose.NotMe, TimeToObject, clock.GetUtcNow());
        links.Add(link);
        outbox.Promise(mail(Mask.Email(account.Email), portal.NotMe(token)), onRecord, account);
    }
}
