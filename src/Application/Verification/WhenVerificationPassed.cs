using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Tells the address on record that an account is theirs now, while they can still close it. Where it is that account's own address, the
/// welcome says it.</summary>
internal sealed class WhenVerificationPassed(IRepository<Account> accounts, NotMeLinks notMe, PortalLinks portal)
    : INotificationHandler<Raised<VerificationPassed>>
{
    public async Task Handle(Raised<VerificationPassed> notification, CancellationToken cancellationToken)
    {
        var account = await accounts.Get(notification.Event.AccountId, cancellationToken);
        if (await notMe.OnRecord(notification.Event.PersonId, cancellationToken) is { } onRecord
            && EmailAddress.Read(onRecord.Address)!.Normalized != account.NormalizedEmail)
            notMe.Tell(onRecord, account, (masked, link) => new IdentityProvedMail(masked, link, portal.Case, NotMeLinks.TimeToObject));
    }
}
