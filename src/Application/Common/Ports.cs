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

/// <summary>The one transaction of a command. A command that lost to another one, or its connection, is undone and run again from the start.</summary>
public interface IUnitOfWork
{
    /// <summary>A command begins: nothing is remembered of the one before.</summary>
    void Begin();

    /// <returns>Why the same command may succeed if it is run again (a deadlock, a lost connection, somebody was first), or null.</returns>
    string? ReasonToRepeat(Exception fault);

    /// <summary>Undoes this try, so that the next one begins as the first did. What was spent of a budget stays spent, once.</summary>
    Task Undo();

    /// <summary>Saves and commits; a broken unique rule comes back as a failure, not as an exception. Of a connection that is lost on the way
    /// it is found out whether the commit stood.</summary>
    Task<Failure?> Commit(CancellationToken stop);

    /// <summary>Forgets every change but the audit entries, and saves those with <paramref name="reason"/> as their outcome.</summary>
    Task Refuse(Failure reason, CancellationToken stop);

    /// <summary>What the saved aggregates raised and nobody has heard yet.</summary>
    IReadOnlyList<IDomainEvent> TakeRaised();

    /// <summary>Enqueues a command once the commit stands. Lost if the process dies in between: the sweep finds the row.</summary>
    void WakeAfterCommit(IRequest<Result> command);
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
    /// <summary>Spends one of each in turn, in one statement, up to the first that is used up; of that one and those after it nothing is spent.
    /// So what a stranger could spend of another person's stands behind what is the stranger's own.</summary>
    /// <returns>How many were spent: all of them where the work is allowed.</returns>
    Task<int> SpendInTurn(IReadOnlyList<Spending> inTurn, CancellationToken stop);

    /// <summary>Deletes budgets whose window is over.</summary>
    Task Forget(CancellationToken stop);
}

/// <summary>One of a thing, of which somebody may have <paramref name="Limit"/> in <paramref name="Window"/>.</summary>
public sealed record Spending(string What, string Whose, int Limit, TimeSpan Window);

public static class BudgetExtensions
{
    /// <returns>False when one of them is used up.</returns>
    public static async Task<bool> TrySpend(this IBudgets budgets, CancellationToken stop, params Spending[] inTurn) =>
        await budgets.SpendInTurn(inTurn, stop) == inTurn.Length;
}

/// <summary>Encrypts what must not be read at rest. What was sealed for one purpose cannot be opened for another.</summary>
public interface IPayloadProtector
{
    string Protect(string purpose, string plain);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was not sealed here, or for another purpose.</exception>
    string Unprotect(string purpose, string sealedText);
}
