using Microsoft.EntityFrameworkCore.Query;

namespace Ventanilla.Infrastructure.Persistence;

internal sealed class Repository<T>(VentanillaDbContext db, UnitOfWork work) : IRepository<T> where T : class
{
    public Task<T?> Find(Specification<T> which, CancellationToken stop) => Tracked(which).FirstOrDefaultAsync(stop);

    public Task<T?> Take(Specification<T> which, CancellationToken stop) => Take(Tracked(which), stop);

    public Task<T?> TakeOwnerOf<TOwned>(
        Specification<TOwned> owned, System.Linq.Expressions.Expression<Func<TOwned, Guid>> ownerId, CancellationToken stop) where TOwned : class =>
        Take(OwnersOf(owned, ownerId), stop);

    public Task<TTaken?> Take<TTaken>(Specification<T> which, Func<IQueryable<T>, IQueryable<TTaken>> with, CancellationToken stop) where TTaken : class =>
        Take(with(Tracked(which)).AsTracking(), stop);

    public Task<TTaken?> TakeOwnerOf<TOwned, TTaken>(
        Specification<TOwned> owned, System.Linq.Expressions.Expression<Func<TOwned, Guid>> ownerId, Func<IQueryable<T>, IQueryable<TTaken>> with, CancellationToken stop)
        where TOwned : class where TTaken : class => Take(with(OwnersOf(owned, ownerId)).AsTracking(), stop);

    public async Task<T> Get(Guid id, CancellationToken stop) =>
        await db.FindAsync<T>([id], stop) ?? throw new InvalidOperationException($"There is no {typeof(T).Name} {id}.");

    public async Task<IReadOnlyList<T>> List(Specification<T> which, CancellationToken stop) => await Tracked(which).ToListAsync(stop);

    public async Task<IReadOnlyList<TResult>> List<TResult>(Specification<T, TResult> which, CancellationToken stop) =>
        await db.Set<T>().AsNoTracking().Projected(which).ToListAsync(stop);

    public Task<int> Count(Specification<T> which, CancellationToken stop) => db.Set<T>().Matching(which).CountAsync(stop);

    public void Add(T added) => db.Add(added);

    public async Task<int> ChangeWhere(Specification<T> which, Action<IChanges<T>> changes, CancellationToken stop)
    {
        await work.BeginOnce(stop);
        return await db.Set<T>().Matching(which).ExecuteUpdateAsync(setters => changes(new Changes(setters)), stop);
    }

    public async Task<int> ChangeWhere(Specification<T> which, Specification<T> provided, Action<IChanges<T>> changes, CancellationToken stop)
    {
        await work.BeginOnce(stop);
        var conditions = db.Set<T>().Matching(provided);
        return await db.Set<T>().Matching(which).Where(_ => conditions.Any()).ExecuteUpdateAsync(setters => changes(new Changes(setters)), stop);
    }

    public async Task<int> ChangeWhere<TOther>(
        Specification<T> which, Specification<T> provided, Specification<TOther> unless, Action<IChanges<T>> changes, CancellationToken stop) where TOther : class
    {
        await work.BeginOnce(stop);
        var (conditions, hindrances) = (db.Set<T>().Matching(provided), db.Set<TOther>().Matching(unless));
        return await db.Set<T>().Matching(which).Where(_ => conditions.Any() && !hindrances.Any())
            .ExecuteUpdateAsync(setters => changes(new Changes(setters)), stop);
    }

    public async Task<int> DeleteWhere(Specification<T> which, CancellationToken stop)
    {
        await work.BeginOnce(stop);
        return await db.Set<T>().Matching(which).ExecuteDeleteAsync(stop);
    }

    private IQueryable<T> OwnersOf<TOwned>(
        Specification<TOwned> owned, System.Linq.Expressions.Expression<Func<TOwned, Guid>> ownerId) where TOwned : class
    {
        var owners = db.Set<TOwned>().Matching(owned).Select(ownerId);
        return db.Set<T>().Where(o => owners.Contains(EF.Property<Guid>(o, nameof(Aggregate.Id))));
    }

    private async Task<TTaken?> Take<TTaken>(IQueryable<TTaken> which, CancellationToken stop) where TTaken : class
    {
        await work.BeginOnce(stop);
        // An object that was read before the lock would be handed out again as it was.
        foreach (var before in db.ChangeTracker.Entries<T>().Where(e => e.State == EntityState.Unchanged).ToList())
            before.State = EntityState.Detached;
        return await which.TagWith(RowLock.Tag).FirstOrDefaultAsync(stop);
    }

    private IQueryable<T> Tracked(Specification<T> which) =>
        (which.OnlyReads() ? db.Set<T>().AsNoTracking() : db.Set<T>()).Matching(which);

    private sealed class Changes(UpdateSettersBuilder<T> setters) : IChanges<T>
    {
        public IChanges<T> Set<TValue>(
            System.Linq.Expressions.Expression<Func<T, TValue>> property, System.Linq.Expressions.Expression<Func<T, TValue>> value)
        {
            setters.SetProperty(property, value);
            return this;
        }
    }
}
