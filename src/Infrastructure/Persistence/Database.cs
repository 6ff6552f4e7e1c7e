using Ventanilla.Infrastructure.Jobs;

namespace Ventanilla.Infrastructure.Persistence;

internal sealed class Database(VentanillaDbContext db, JobStorages jobs) : IDatabase
{
    public bool HadNoRoom(Exception fault) => Faults.HasNoRoom(fault);

    public async Task<Result<IReadOnlyList<string>>> Migrate(CancellationToken stop)
    {
        if (await db.WhyNotToMigrate(stop) is { } failure)
            return failure;
        // A new index on a table of millions takes what it takes.
        db.Database.SetCommandTimeout(TimeSpan.Zero);
        string[] pending = [.. await db.Database.GetPendingMigrationsAsync(stop)];
        await db.Database.MigrateAsync(stop);
        jobs.MakeSchema();
        return pending;
    }
}
