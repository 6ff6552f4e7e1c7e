namespace Ventanilla.Application.Pipeline;

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

    /// <summary>Forgets every change of a command that was refused. What is added from here on, its row in the trail, is saved by itself.</summary>
    Task Refuse(CancellationToken stop);

    /// <summary>What the saved aggregates raised and nobody has heard yet.</summary>
    IReadOnlyList<IDomainEvent> TakeRaised();

    /// <summary>Enqueues a command once the commit stands. Lost if the process dies in between: the sweep finds the row.</summary>
    void WakeAfterCommit(IRequest<Result> command);
}
