namespace Ventanilla.Infrastructure.Persistence;

internal sealed class Database(VentanillaDbContext db) : IDatabase
{
    public async Task<IReadOnlyList<string>> Migrate(CancellationToken stop)
    {
        string[] pending = [.. await db.Database.GetPendingMigrationsAsync(stop)];
        await db.Database.MigrateAsync(stop);
        return pending;
    }
}
