using MediatR;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Audit;
using Ventanilla.Infrastructure.Limits;

namespace Ventanilla.Infrastructure.Persistence;

/// <summary>One transaction per command. It begins with the first statement that writes, so that no connection is held while a password is hashed.</summary>
internal sealed class UnitOfWork(VentanillaDbContext db, IJobQueue jobs, CommandBudgets budgets, CommitWitness witness, ILogger<UnitOfWork> log)
    : IUnitOfWork, IAsyncDisposable
{
    private readonly List<IRequest<Result>> _wake = [];
    private readonly List<Func<Task>> _afterwards = [];
    private IDbContextTransaction? _transaction;

    public async Task BeginOnce(CancellationToken stop) => _transaction ??= await db.Database.BeginTransactionAsync(stop);

    public void Begin() => budgets.Begin();

    public string? ReasonToRepeat(Exception fault) => Faults.ReasonToRepeat(fault);

    public async Task Undo()
    {
        Forget();
        budgets.Again();
        await LetGo();
    }

    public async Task<Failure?> Commit(CancellationToken stop)
    {
        try
        {
            await Save(stop);
        }
        catch (DbUpdateException broken) when (UniqueRule.FailureOf(broken) is { } failure)
        {
            return failure;
        }

        await RunAfterwards();
        return null;
    }

    public async Task Refuse(CancellationToken stop)
    {
        Forget();
        await End(commit: false, stop);
    }

    public IReadOnlyList<IDomainEvent> TakeRaised() => [.. db.ChangeTracker.Entries<Aggregate>().SelectMany(e => e.Entity.TakeRaised()).ToList()];

    public void WakeAfterCommit(IRequest<Result> command)
    {
        // A knock on the door is one, however many mails a commit promises.
        if (!_wake.Contains(command))
            _wake.Add(command);
    }

    /// <summary>Work that is only good for speed: it comes after the commit, and its fault is a line in the log.</summary>
    public void Afterwards(Func<Task> work) => _afterwards.Add(work);

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
            await _transaction.DisposeAsync();
    }

    /// <summary>A connection that is lost before the commit was sent has undone everything. One that is lost while it was under way leaves it in
    /// doubt: then the witness tells whether it stood, and if it did, all is as if nothing had happened.</summary>
    private async Task Save(CancellationToken stop)
    {
        var evidence = db.ChangeTracker.Entries<AuditEntry>().FirstOrDefault(e => e.State == EntityState.Added)?.Entity;
        // Without a transaction of ours the save is its own. A connection that cannot be had, from the pool or from the server, leaves nothing in doubt.
        var underWay = _transaction is null;
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            await db.SaveChangesAsync(stop);
            underWay = true;
            await End(commit: true, stop);
        }
        catch (Exception fault) when (underWay && Faults.LeaveInDoubt(fault))
        {
            if (!await witness.Saw(evidence, fault))
                throw;
            db.ChangeTracker.AcceptAllChanges();
            await LetGo();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task LetGo()
    {
        try
        {
            await End(commit: false, CancellationToken.None);
        }
        catch (Exception fault) when (Faults.LeaveInDoubt(fault))
        {
            // No connection is left to roll back on.
        }
    }

    /// <summary>None of it may let a command seem to have failed that stands: it would be run again.</summary>
    private async Task RunAfterwards()
    {
        Func<Task>[] all = [.. _wake.Select(command => (Func<Task>)(() => jobs.Enqueue(command, CancellationToken.None))), .. _afterwards];
        _wake.Clear();
        _afterwards.Clear();
        foreach (var work in all)
            try
            {
                await work();
            }
            catch (Exception fault)
            {
                log.LogWarning(fault, "What was to be done after a commit failed. The commit stands, and a sweep finds what it promised.");
            }
    }

    private void Forget()
    {
        _wake.Clear();
        _afterwards.Clear();
        db.ChangeTracker.Clear();
    }

    private async Task End(bool commit, CancellationToken stop)
    {
        if (_transaction is not { } transaction)
            return;
        if (commit)
            await transaction.CommitAsync(stop);
        _transaction = null;
        await transaction.DisposeAsync();
    }
}
