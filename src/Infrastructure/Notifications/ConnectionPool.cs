using System.Collections.Concurrent;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>A few connections to the mail server: each carries one mail at a time, is kept while mails follow each other, and is closed
/// after a short rest or any fault.</summary>
internal sealed class ConnectionPool : IDisposable
{
    /// <summary>Well below the five minutes after which servers hang up.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    /// <summary>Below it mails follow each other, and asking first would cost each of them a round trip.</summary>
    private static readonly TimeSpan Doubtful = TimeSpan.FromSeconds(2);

    private readonly ConcurrentQueue<(SmtpConnection Connection, long Since)> _kept = new();
    private readonly SmtpOptions _options;
    private readonly SemaphoreSlim _free;
    private readonly TimeProvider _clock;
    private readonly ITimer _sweeper;

    public ConnectionPool(SmtpOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        _free = new SemaphoreSlim(options.Connections);
        _sweeper = clock.CreateTimer(_ => CloseRested(), null, Rest, Rest);
    }

    public async Task Use(Func<SmtpConnection, CancellationToken, Task> work, CancellationToken stop)
    {
        await _free.WaitAsync(stop);
        try
        {
            if (await TakeKept(stop) is { } kept && await WorksStill(kept, work, stop))
                return;
            await Try(await SmtpConnection.Open(_options, stop), work, stop);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        _sweeper.Dispose();
        while (_kept.TryDequeue(out var kept))
            kept.Connection.Dispose();
        _free.Dispose();
    }

    /// <returns>False when the server had hung up on a kept connection before it heard of the mail: then a fresh one is tried once.</returns>
    private async Task<bool> WorksStill(SmtpConnection kept, Func<SmtpConnection, CancellationToken, Task> work, CancellationToken stop)
    {
        try
        {
            await Try(kept, work, stop);
            return true;
        }
        catch (Exception fault) when (kept.WasStale(fault))
        {
            return false;
        }
    }

    private async Task Try(SmtpConnection connection, Func<SmtpConnection, CancellationToken, Task> work, CancellationToken stop)
    {
        try
        {
            await work(connection, stop);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        _kept.Enqueue((connection, _clock.GetTimestamp()));
    }

    private async Task<SmtpConnection?> TakeKept(CancellationToken stop)
    {
        while (_kept.TryDequeue(out var kept))
        {
            var idle = _clock.GetElapsedTime(kept.Since);
            if (idle < Rest && (idle < Doubtful || await kept.Connection.IsAlive(stop)))
                return kept.Connection;
            kept.Connection.Dispose();
        }

        return null;
    }

    private void CloseRested()
    {
        for (var left = _kept.Count; left > 0 && _kept.TryDequeue(out var kept); left--)
            if (_clock.GetElapsedTime(kept.Since) < Rest)
                _kept.Enqueue(kept);
            else
                kept.Connection.Dispose();
    }
}
