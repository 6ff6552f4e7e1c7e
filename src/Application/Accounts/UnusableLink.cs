using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>A link that is refused: the page says the same of all, the trail whose it was and why.</summary>
public sealed class UnusableLink(IRepository<AccountLink> links, Trail trail, TimeProvider clock)
{
    public async Task<Failure> Refuse(Secret token, LinkPurpose purpose, CancellationToken stop)
    {
        var link = await links.Find(new LinkSpecs.Known(AccountLink.HashOf(token.Reveal()), purpose), stop);
        if (link is not null)
            trail.About(AuditRef.Account(link.AccountId));
        trail.Ended(link switch
        {
            null => "link_unknown",
            { UsedAt: not null } => "link_used",
            _ when link.ExpiresAt <= clock.GetUtcNow() => "link_expired",
            // Good by itself: the account that it leads to may not be used so.
            _ => AccountFailures.LinkNotUsable.Code,
        });
        return AccountFailures.LinkNotUsable;
    }
}
