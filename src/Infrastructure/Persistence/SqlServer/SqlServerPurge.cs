namespace Ventanilla.Infrastructure.Persistence.SqlServer;

/// <summary><c>DELETE TOP (1000)</c>. It takes no order; the condition alone leads it to the index.</summary>
internal sealed class SqlServerPurge(VentanillaDbContext db) : Purge(db)
{
    protected override Task<int> DeleteSome<T>(DbSet<T> rows, Specification<T> which, int atOnce, CancellationToken stop) =>
        rows.Meeting(which).Take(atOnce).ExecuteDeleteAsync(stop);
}
