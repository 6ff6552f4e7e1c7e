using Microsoft.EntityFrameworkCore.Query;

namespace Ventanilla.Infrastructure.Persistence;

internal sealed class Repository<T>(VentanillaDbContext db, UnitOfWork work) : IRepository<T> where T : class
{
    public Task<T?> Find(Specification<T> which, CancellationToken stop) => Evaluate(which).FirstOrDefaultAsync(stop);

    public async Task<IReadOnlyList<T>> List(Specification<T> which, CancellationToken stop) => await Evaluate(which).ToListAsync(stop);

    public async Task<IReadOnlyList<TResult>> List<TResult>(Specification<T, TResult> which, CancellationToken stop) =>
        await which.Project(db.Set<T>().AsNoTracking()).ToListAsync(stop);

    public Task<int> Count(Specification<T> which, CancellationToken stop) => which.Evaluate(db.Set<T>()).CountAsync(stop);

    public void Add(T added) => db.Add(added);

    public async Task<int> ChangeWhere(Specification<T> which, Action<IChanges<T>> changes, CancellationToken stop)
    {
        await work.BeginOnce(stop);
        return await which.Evaluate(db.Set<T>()).ExecuteUpdateAsync(setters => changes(new Changes(setters)), stop);
    }

    public async Task<int> DeleteWhere(Specification<T> which, CancellationToken stop)
    {
        await work.BeginOnce(stop);
        return await which.Evaluate(db.Set<T>()).ExecuteDeleteAsync(stop);
    }

    private IQueryable<T> Evaluate(Specification<T> which) =>
        which.Evaluate(which.IsReadOnly ? db.Set<T>().AsNoTracking() : db.Set<T>());

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
