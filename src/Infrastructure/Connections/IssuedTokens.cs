using OpenIddict.EntityFrameworkCore.Models;
using Ventanilla.Application.Connections;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.Connections;

internal sealed class IssuedTokens(VentanillaDbContext db, UnitOfWork work, IPurge purge) : IIssuedTokens
{
    public async Task Forget(Guid accountId, CancellationToken stop)
    {
        var subject = accountId.ToString();
        await work.BeginOnce(stop);
        await db.Set<OpenIddictEntityFrameworkCoreToken<Guid>>().Where(t => t.Subject == subject).ExecuteDeleteAsync(stop);
        await db.Set<OpenIddictEntityFrameworkCoreAuthorization<Guid>>().Where(a => a.Subject == subject).ExecuteDeleteAsync(stop);
    }

    public async Task Purge(DateTimeOffset before, CancellationToken stop)
    {
        await purge.DeleteWhere(new UsedBefore(before), stop);
        await purge.DeleteWhere(new OverBefore(before), stop);
        await purge.DeleteWhere(new WithoutTokens(before), stop);
    }

    private sealed class UsedBefore : Specification<OpenIddictEntityFrameworkCoreToken<Guid>>
    {
        public UsedBefore(DateTimeOffset time)
        {
            var before = time.UtcDateTime;
            Query.Where(t => t.RedemptionDate < before).OrderBy(t => t.RedemptionDate);
        }
    }

    private sealed class OverBefore : Specification<OpenIddictEntityFrameworkCoreToken<Guid>>
    {
        public OverBefore(DateTimeOffset time)
        {
            var before = time.UtcDateTime;
            Query.Where(t => t.ExpirationDate < before).OrderBy(t => t.ExpirationDate);
        }
    }

    /// <summary>None is added to what was let in so long ago and has none.</summary>
    private sealed class WithoutTokens : Specification<OpenIddictEntityFrameworkCoreAuthorization<Guid>>
    {
        public WithoutTokens(DateTimeOffset time)
        {
            var before = time.UtcDateTime;
            Query.Where(a => a.CreationDate < before && !a.Tokens.Any()).OrderBy(a => a.CreationDate);
        }
    }
}
