namespace Ventanilla.Infrastructure.Persistence;

internal sealed class Reads(VentanillaDbContext db) : IReads
{
    public IQueryable<T> Of<T>() where T : class => db.Set<T>().AsNoTracking();

    public IQueryable<T> Of<T>(Specification<T> which) where T : class => Of<T>().Matching(which);

    public Task<T?> First<T>(IQueryable<T> rows, CancellationToken stop) => rows.FirstOrDefaultAsync(stop);

    public async Task<IReadOnlyList<T>> List<T>(IQueryable<T> rows, CancellationToken stop) => await rows.ToListAsync(stop);
}
