using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Application.Pipeline;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.Limits;

/// <summary>Budgets as rows. All that is spent at a time is one statement on a connection of its own, so it stands whatever becomes of the
/// command; the first spending of a budget costs what every other one does.</summary>
internal sealed class Budgets(IServiceScopeFactory scopes, TimeProvider clock) : IBudgets
{
    public async Task<int> SpendInTurn(IReadOnlyList<Spending> inTurn, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VentanillaDbContext>();
        var now = clock.GetUtcNow();
        object[] values = [now, .. inTurn.SelectMany(s => new object[] { KeyOf(s), now + s.Window, s.Limit })];
        var spent = (await db.Database.SqlQueryRaw<int>(db.SpendBudgets(inTurn.Count), values).ToListAsync(stop)).Single();
        if (spent < inTurn.Count)
            Telemetry.Refused(inTurn[spent].What);
        return spent;
    }

    public async Task Forget(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IPurge>().DeleteWhere(new Budget.Over(clock.GetUtcNow()), stop);
    }

    private static string KeyOf(Spending spending) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{spending.What}\n{spending.Whose}")));
}
