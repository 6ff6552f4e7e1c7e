using Ventanilla.Application.Pipeline;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Accounts;

/// <summary>Takes the document from every account that had only typed it, and ends their sessions.</summary>
internal sealed class WhenDocumentProved(IRepository<Account> accounts, IRepository<Session> sessions, PortalPolicy policy, TimeProvider clock)
    : INotificationHandler<Raised<DocumentProved>>
{
    public async Task Handle(Raised<DocumentProved> notification, CancellationToken cancellationToken)
    {
        var (proved, now) = (notification.Event, clock.GetUtcNow());
        foreach (var id in await accounts.List(new AccountSpecs.OnlyTyped(proved.DocumentNumber, except: proved.AccountId), cancellationToken))
            // One that is closed or erased at this moment has nothing to lose any more.
            if (await accounts.Take(new AccountSpecs.ById(id), cancellationToken) is { } other && other.LoseDocument(policy.Identity.SignInWith).Succeeded)
                await sessions.End(new AccountSpecs.OpenSessionsOf(id), now, cancellationToken);
    }
}
