namespace Ventanilla.Infrastructure.Persistence;

/// <summary>The same on every provider but for the one statement.</summary>
internal abstract class Purge(VentanillaDbContext db) : IPurge
{
    protected VentanillaDbContext Db { get; } = db;

    public async Task<int> DeleteWhere<T>(Specification<T> which, CancellationToken stop, int atOnce = 1_000) where T : class
    {
        if (Db.Database.CurrentTransaction is not null)
            throw new InvalidOperationException("A purge commits on its own: it has no place in a transaction.");
        for (var all = 0; ;)
        {
            var deleted = await DeleteSome(Db.Set<T>(), which, atOnce, stop);
            all += deleted;
            if (deleted < atOnce)
                return all;
        }
    }

    /// <summary>One statement that deletes at most so many rows.</summary>
    protected abstract Task<int> DeleteSome<T>(DbSet<T> rows, Specification<T> which, int atOnce, CancellationToken stop) where T : class;
}
