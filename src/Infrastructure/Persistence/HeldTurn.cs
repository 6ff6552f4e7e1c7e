using System.Data.Common;

namespace Ventanilla.Infrastructure.Persistence;

/// <summary>A turn that is held: given back, it is free at that moment. A server hears of the end of a session only a while after it, and until then would refuse the
/// next one without a reason.</summary>
internal sealed class HeldTurn(DbConnection session, DbCommand release) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        try
        {
            await release.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (DbException)
        {
            // The connection is gone, and the lock with it.
        }

        await release.DisposeAsync();
        await session.DisposeAsync();
    }
}
