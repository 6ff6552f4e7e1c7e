using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Domain.Audit;

namespace Ventanilla.Infrastructure.Persistence;

/// <summary>Tells whether a commit stood whose answer was lost, by the row of the trail that was part of it.</summary>
internal sealed class CommitWitness(IServiceScopeFactory scopes)
{
    /// <summary>Connections of the pool that died with the first one.</summary>
    private const int MostTries = 3;

    /// <exception cref="CommitInDoubtException">Nobody can tell: there is no such row, or no connection.</exception>
    public async Task<bool> Saw(AuditEntry? evidence, Exception lost)
    {
        if (evidence is null)
            throw new CommitInDoubtException(lost);
        for (var tries = 1; ; tries++)
            try
            {
                return await IsTaken(evidence);
            }
            catch (Exception fault) when (Faults.LeaveInDoubt(fault))
            {
                if (tries == MostTries)
                    throw new CommitInDoubtException(lost);
            }
    }

    /// <summary>Writes the same row once more and takes it back: its key waits for a server that is still at the first one, and is taken only if
    /// that commit stood.</summary>
    private async Task<bool> IsTaken(AuditEntry evidence)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VentanillaDbContext>();
        await using var asking = await db.Database.BeginTransactionAsync();
        db.Add(evidence);
        try
        {
            await db.SaveChangesAsync();
            return false;
        }
        catch (DbUpdateException taken) when (UniqueRule.IsBrokenBy(taken))
        {
            return true;
        }
    }
}

/// <summary>A commit stood or did not, and nobody can tell: it must be neither repeated nor answered as done.</summary>
internal sealed class CommitInDoubtException(Exception lost) : Exception("The connection was lost during a commit, and nothing tells whether it stood.", lost);
