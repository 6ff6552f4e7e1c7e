using MediatR;
using Microsoft.EntityFrameworkCore.Storage;
using Ventanilla.Domain.Audit;

namespace Ventanilla.Infrastructure.Persistence;

/// <summary>One transaction per command. It begins with the first statement that writes, so that no connection is held while a password is hashed.</summary>
internal sealed class UnitOfWork(VentanillaDbContext db, IJobQueue jobs) : IUnitOfWork, IAsyncDisposable
{
    private readonly List<IRequest<Result>> _wake = [];
    private IDbContextTransaction? _transaction;

    public async Task BeginOnce(CancellationToken stop) => _transaction ??= await db.Database.BeginTransactionAsync(stop);

    public async Task<Failure?> Commit(CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            await End(commit: true, stop);
        }
        catch (DbUpdateException broken) when (UniqueRule.IsBrokenBy(broken))
        {
            return UniqueRule.FailureOf(broken);
        }

        foreach (var command in _wake)
            await jobs.Enqueue(command, CancellationToken.None);
        _wake.Clear();
        return null;
    }

    public async Task Refuse(Failure reason, CancellationToken stop)
    {
        var audit = db.ChangeTracker.Entries<AuditEntry>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.RefusedFor(reason.Code)).ToList();
        _wake.Clear();
        db.ChangeTracker.Clear();
        await End(commit: false, stop);
        if (audit.Count == 0)
            return;
        db.AddRange(audit);
        await db.SaveChangesAsync(stop);
    }

    public IReadOnlyList<IDomainEvent> TakeRaised() => [.. db.ChangeTracker.Entries<Aggregate>().SelectMany(e => e.Entity.TakeRaised()).ToList()];

    public void WakeAfterCommit(IRequest<Result> command)
    {
        // A knock on the door is one, however many mails a commit promises.
        if (!_wake.Contains(command))
            _wake.Add(command);
    }

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
            await _transaction.DisposeAsync();
    }

    private async Task End(bool commit, CancellationToken stop)
    {
        if (_transaction is null)
            return;
        if (commit)
            await _transaction.CommitAsync(stop);
        await _transaction.DisposeAsync();
        _transaction = null;
    }
}
