using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.Common;

/// <summary>Budgets as rows. Each spend is one statement on a connection of its own, so it stands whatever becomes of the command.</summary>
internal sealed class Budgets(IServiceScopeFactory scopes, TimeProvider clock) : IBudgets
{
    public async Task<bool> TrySpend(string what, string whose, int limit, TimeSpan window, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VentanillaDbContext>();
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{what}\n{whose}")));
        var now = clock.GetUtcNow();

        if (await Spend(db, key, limit, now, window, stop))
            return true;
        if (limit < 1)
            return false;
        // There by now: used up, or made by someone else between the two statements.
        if (await db.Set<Budget>().AnyAsync(b => b.Key == key, stop))
            return await Spend(db, key, limit, now, window, stop);
        try
        {
            db.Add(new Budget { Key = key, StartedAt = now, EndsAt = now + window, Used = 1 });
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException raced) when (UniqueRule.IsBrokenBy(raced))
        {
            return await Spend(db, key, limit, now, window, stop);
        }
    }

    public async Task Forget(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IPurge>().DeleteWhere(new Budget.Over(clock.GetUtcNow()), stop);
    }

    /// <summary>One more in a window that has room, or the first of a new window.</summary>
    private static async Task<bool> Spend(VentanillaDbContext db, string key, int limit, DateTimeOffset now, TimeSpan window, CancellationToken stop)
    {
        var end = now + window;
        return await db.Set<Budget>().Where(b => b.Key == key && (b.EndsAt <= now || b.Used < limit)).ExecuteUpdateAsync(s => s
            .SetProperty(b => b.Used, b => b.EndsAt <= now ? 1 : b.Used + 1)
            .SetProperty(b => b.StartedAt, b => b.EndsAt <= now ? now : b.StartedAt)
            .SetProperty(b => b.EndsAt, b => b.EndsAt <= now ? end : b.EndsAt), stop) > 0;
    }
}
