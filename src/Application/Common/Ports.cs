using System.Linq.Expressions;

namespace Ventanilla.Application.Common;

/// <summary>Aggregates by specification. It never saves: the pipeline does, once per command.</summary>
public interface IRepository<T> where T : class
{
    Task<T?> Find(Specification<T> which, CancellationToken stop);
    Task<IReadOnlyList<T>> List(Specification<T> which, CancellationToken stop);
    Task<IReadOnlyList<TResult>> List<TResult>(Specification<T, TResult> which, CancellationToken stop);
    Task<int> Count(Specification<T> which, CancellationToken stop);
    void Add(T added);

    /// <summary>Changes all rows that match in one statement of the database, inside this command's transaction. The answer is how many:
    /// that is how one of fifty parallel tries wins.</summary>
    Task<int> ChangeWhere(Specification<T> which, Action<IChanges<T>> changes, CancellationToken stop);

    /// <summary>Deletes all rows that match in one statement.</summary>
    Task<int> DeleteWhere(Specification<T> which, CancellationToken stop);
}

/// <summary>The columns that <see cref="IRepository{T}.ChangeWhere"/> sets.</summary>
public interface IChanges<T>
{
    IChanges<T> Set<TValue>(Expression<Func<T, TValue>> property, Expression<Func<T, TValue>> value);
}

/// <summary>The one transaction of a command.</summary>
public interface IUnitOfWork
{
    /// <summary>Saves and commits; a broken unique rule comes back as a failure, not as an exception.</summary>
    Task<Failure?> Commit(CancellationToken stop);

    /// <summary>Forgets every change but the audit entries, and saves those with <paramref name="reason"/> as their outcome.</summary>
    Task Refuse(Failure reason, CancellationToken stop);

    /// <summary>What the saved aggregates raised and nobody has heard yet.</summary>
    IReadOnlyList<IDomainEvent> TakeRaised();

    /// <summary>Enqueues a command once the commit stands. Lost if the process dies in between: the sweep finds the row.</summary>
    void WakeAfterCommit(IRequest<Result> command);
}

/// <summary>Runs commands outside the request. Hangfire behind it; jobs carry a key and an id. A command without values is a knock on the door: it
/// finds its work itself, so one that waits is enough for everybody.</summary>
public interface IJobQueue
{
    Task Enqueue(IRequest<Result> command, CancellationToken stop);
}

/// <summary>Turns that hold across machines: one holder at a time of what bears the same name.</summary>
public interface ITurns
{
    /// <returns>The turn, which ends when it is disposed or its process dies; null while somebody else has it.</returns>
    Task<IAsyncDisposable?> TryTake(string name, CancellationToken stop);
}

/// <summary>Who asks, and from where. Outside a request there is no account and the address is empty.</summary>
public interface ICaller
{
    Guid? AccountId { get; }
    Guid? SessionId { get; }
    string Address { get; }

    /// <summary>The browser and system in a few words, as the session list shows them.</summary>
    string Device { get; }

    /// <summary><c>es</c> or <c>en</c>.</summary>
    string Culture { get; }
}

/// <summary>Budgets that hold across machines and restarts: so many of a thing in a span of time. Spent in a commit of their own,
/// before the work they allow, so that no refusal gives them back.</summary>
public interface IBudgets
{
    /// <returns>False when <paramref name="limit"/> in <paramref name="window"/> is used up; nothing is spent then.</returns>
    Task<bool> TrySpend(string what, string whose, int limit, TimeSpan window, CancellationToken stop);

    /// <summary>Deletes budgets whose window is over.</summary>
    Task Forget(CancellationToken stop);
}

/// <summary>Encrypts what must not be read at rest. What was sealed for one purpose cannot be opened for another.</summary>
public interface IPayloadProtector
{
    string Protect(string purpose, string plain);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was not sealed here, or for another purpose.</exception>
    string Unprotect(string purpose, string sealedText);
}
