using System.Linq.Expressions;

namespace Ventanilla.Application.Common;

/// <summary>Aggregates by specification. It never saves: the pipeline does, once per command.</summary>
public interface IRepository<T> where T : class
{
    Task<T?> Find(Specification<T> which, CancellationToken stop);

    /// <summary>The one way in for a command that changes an aggregate: locks its row until the commit and loads it as it stands behind that lock,
    /// in one statement. What this command read of it before is forgotten.</summary>
    /// <returns>Null when no row is so, or no longer.</returns>
    Task<T?> Take(Specification<T> which, CancellationToken stop);

    /// <summary>The same by something that belongs to it, such as a link that was mailed. Only the aggregate's row is locked: whether the other is
    /// still so is for the statement that uses it up.</summary>
    Task<T?> TakeOwnerOf<TOwned>(Specification<TOwned> owned, Expression<Func<TOwned, Guid>> ownerId, CancellationToken stop) where TOwned : class;

    /// <summary>The same together with what stands in other tables beside it, by a join behind it. Nothing of that is locked, and it is what stood there
    /// before the wait for the lock: good for what this command only looks at.</summary>
    Task<TTaken?> Take<TTaken>(Specification<T> which, Func<IQueryable<T>, IQueryable<TTaken>> with, CancellationToken stop) where TTaken : class;

    /// <inheritdoc cref="Take{TTaken}"/>
    Task<TTaken?> TakeOwnerOf<TOwned, TTaken>(
        Specification<TOwned> owned, Expression<Func<TOwned, Guid>> ownerId, Func<IQueryable<T>, IQueryable<TTaken>> with, CancellationToken stop)
        where TOwned : class where TTaken : class;

    /// <summary>The aggregate that this command has at hand, which costs no statement; otherwise it is loaded.</summary>
    Task<T> Get(Guid id, CancellationToken stop);
    Task<IReadOnlyList<T>> List(Specification<T> which, CancellationToken stop);
    Task<IReadOnlyList<TResult>> List<TResult>(Specification<T, TResult> which, CancellationToken stop);
    Task<int> Count(Specification<T> which, CancellationToken stop);
    void Add(T added);

    /// <summary>Changes all rows that match in one statement of the database, inside this command's transaction. The answer is how many:
    /// that is how one of fifty parallel tries wins.</summary>
    Task<int> ChangeWhere(Specification<T> which, Action<IChanges<T>> changes, CancellationToken stop);

    /// <summary>The same while there is a row that matches <paramref name="provided"/>, which that one statement sees for itself.</summary>
    Task<int> ChangeWhere(Specification<T> which, Specification<T> provided, Action<IChanges<T>> changes, CancellationToken stop);

    /// <summary>The same while besides there is no row of another table that matches <paramref name="unless"/>.</summary>
    Task<int> ChangeWhere<TOther>(
        Specification<T> which, Specification<T> provided, Specification<TOther> unless, Action<IChanges<T>> changes, CancellationToken stop) where TOther : class;

    /// <summary>Deletes all rows that match in one statement.</summary>
    Task<int> DeleteWhere(Specification<T> which, CancellationToken stop);
}

/// <summary>Rows to look at, never to change: a query projects from them what its page shows, in one statement.</summary>
public interface IReads
{
    IQueryable<T> Of<T>() where T : class;
    IQueryable<T> Of<T>(Specification<T> which) where T : class;
    Task<T?> First<T>(IQueryable<T> rows, CancellationToken stop);
    Task<IReadOnlyList<T>> List<T>(IQueryable<T> rows, CancellationToken stop);
}

/// <summary>The columns that <see cref="IRepository{T}.ChangeWhere"/> sets.</summary>
public interface IChanges<T>
{
    IChanges<T> Set<TValue>(Expression<Func<T, TValue>> property, Expression<Func<T, TValue>> value);
}

/// <summary>Deletes what has lost its use a thousand rows at a time, each thousand in a commit of its own: nobody waits long for it, no two locks
/// of different tables are held, and what was interrupted goes on at the next run.</summary>
public interface IPurge
{
    /// <param name="which">Ordered by an index, so that no batch reads the whole table.</param>
    /// <param name="atOnce">Fewer than a thousand where each row takes others with it.</param>
    /// <returns>How many rows were deleted.</returns>
    Task<int> DeleteWhere<T>(Specification<T> which, CancellationToken stop, int atOnce = 1_000) where T : class;
}

/// <summary>Runs commands outside the request. Hangfire behind it; jobs carry a key and an id. A command without values is a knock on the door: it
/// finds its work itself, so one that waits is enough for everybody.</summary>
public interface IJobQueue
{
    Task Enqueue(IRequest<Result> command, CancellationToken stop);
}

/// <summary>Encrypts what must not be read at rest. What was sealed for one purpose cannot be opened for another.</summary>
public interface IPayloadProtector
{
    string Protect(string purpose, string plain);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was not sealed here, or for another purpose.</exception>
    string Unprotect(string purpose, string sealedText);
}
