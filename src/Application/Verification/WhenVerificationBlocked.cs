using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Tells the address on record, not the one that was typed, and gives it a way to say "it was not me".</summary>
internal sealed class WhenVerificationBlocked(
    IRepository<Person> people, IRepository<Account> accounts, IRepository<AccountLink> links, Outbox outbox, PortalLinks portal, TimeProvider clock)
    : INotificationHandler<Raised<VerificationBlocked>>
{
    private static readonly TimeSpan TimeToObject = TimeSpan.FromDays(7);

    public async Task Handle(Raised<VerificationBlocked> notification, CancellationToken cancellationToken)
    {
        var person = await people.Find(new PersonSpecs.ById(notification.Event.PersonId), cancellationToken);
        if (EmailAddress.Read(person?.Email) is not { } onRecord)
            return;
        var account = (await accounts.Find(new AccountSpecs.ById(notification.Event.AccountId), cancellationToken))!;
        var (link, token) = AccountLink.Issue(account.Id, LinkPurpose.NotMe, TimeToObject, clock.GetUtcNow());
        links.Add(link);
        outbox.Promise(new VerificationBlockedMail(Mask.Email(account.Email), portal.NotMe(token), portal.Case),
            onRecord.Typed, account.Culture, account.Id);
    }
}
