using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Tells the address on record, not the one that was typed, and gives it a way to say "it was not me".</summary>
internal sealed class WhenVerificationBlocked(
    IReads reads, IRepository<Account> accounts, IRepository<AccountLink> links, Outbox outbox, PortalLinks portal, TimeProvider clock)
    : INotificationHandler<Raised<VerificationBlocked>>
{
    private static readonly TimeSpan TimeToObject = TimeSpan.FromDays(7);

    public async Task Handle(Raised<VerificationBlocked> notification, CancellationToken cancellationToken)
    {
        var owners = reads.Of<Account>();
        var person = await reads.First(reads.Of(new PersonSpecs.ById(notification.Event.PersonId)).Select(p => new
        {
            p.Email,
            Language = owners.Where(a => a.ClaimedEmail != null && a.ClaimedEmail == p.NormalizedEmail).Select(a => a.Language).FirstOrDefault(),
        }), cancellationToken);
        if (EmailAddress.Read(person?.Email) is not { } onRecord)
            return;
        var account = (await accounts.Find(new AccountSpecs.ById(notification.Event.AccountId), cancellationToken))!;
        var (link, token) = AccountLink.Issue(account.Id, LinkPurpose.NotMe, TimeToObject, clock.GetUtcNow());
        links.Add(link);
        outbox.Promise(new VerificationBlockedMail(Mask.Email(account.Email), portal.NotMe(token), portal.Case),
            new Mailbox(onRecord.Typed, person!.Language), account);
    }
}
