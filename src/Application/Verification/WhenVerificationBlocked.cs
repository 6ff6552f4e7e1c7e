using Ventanilla.Application.Notifications;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>Tells the address on record, once for each registration that spent of the attempts: the one whose mistake was the last may be the
/// person's own, and another one a stranger's.</summary>
internal sealed class WhenVerificationBlocked(
    IRepository<Account> accounts, IRepository<VerificationAttempt> attempts, NotMeLinks notMe, PortalLinks portal)
    : INotificationHandler<Raised<VerificationBlocked>>
{
    public async Task Handle(Raised<VerificationBlocked> notification, CancellationToken cancellationToken)
    {
        var (personId, last) = notification.Event;
        if (await notMe.OnRecord(personId, cancellationToken) is not { } onRecord)
            return;
        // The last attempt is not saved yet.
        foreach (var id in (await attempts.List(new ChallengeSpecs.WhoFailed(personId), cancellationToken)).Append(last).Distinct())
            if (await accounts.Find(new ChallengeSpecs.InVerification(id), cancellationToken) is { } account)
                notMe.Tell(onRecord, account, (masked, link) => new VerificationBlockedMail(masked, link, portal.Case));
    }
}
