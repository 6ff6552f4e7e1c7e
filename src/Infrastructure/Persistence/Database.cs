using Ventanilla.Infrastructure.Jobs;

namespace Ventanilla.Infrastructure.Persistence;

internal sealed class Database(VentanillaDbContext db, JobStorages jobs) : IDatabase
{
    public async Task<IReadOnlyList<string>> Migrate(CancellationToken stop)
    {
        string[] pending = [.. await db.Database.GetPendingMigrationsAsync(stop)];
        await db.Database.MigrateAsync(stop);
        jobs.MakeSchema();
        return pending;
    }
}
