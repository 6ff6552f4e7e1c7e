using System.Collections.Concurrent;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>A few connections to the mail server: each carries one mail at a time, is kept while mails follow each other, and is closed
/// after a short rest or any fault.</summary>
/// <param name="isStale">Whether a fault may only mean that the server had hung up on a kept connection: then a fresh one is tried once.</param>
internal sealed class ConnectionPool<T> : IDisposable where T : class, IDisposable
{
    /// <summary>Well below the five minutes after which servers hang up.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(15);

    private readonly ConcurrentQueue<(T Connection, long Since)> _kept = new();
    private readonly SmtpOptions _options;
    private readonly SemaphoreSlim _free;
    private readonly TimeProvider _clock;
    private readonly ITimer _sweeper;
    private readonly Func<Exception, bool> _isStale;

    public ConnectionPool(SmtpOptions options, TimeProvider clock, Func<Exception, bool> isStale)
    {
        (_options, _clock, _isStale) = (options, clock, isStale);
        _free = new SemaphoreSlim(options.Connections);
        _sweeper = clock.CreateTimer(_ => CloseRested(), null, Rest, Rest);
    }

    public async Task Use(Func<CancellationToken, Task<T>> open, Func<T, CancellationToken, Task> work, CancellationToken stop)
    {
        if (!await _free.WaitAsync(_options.Timeout, stop))
            throw MailFaults.TooSlow(_options);
        try
        {
            if (TakeKept() is { } kept && await WorksStill(kept, work, stop))
                return;
            await Try(await Within(open, stop), work, stop);
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

    private async Task<bool> WorksStill(T kept, Func<T, CancellationToken, Task> work, CancellationToken stop)
    {
        try
        {
            await Try(kept, work, stop);
            return true;
        }
        catch (Exception fault) when (_isStale(fault))
        {
            return false;
        }
    }

    private async Task Try(T connection, Func<T, CancellationToken, Task> work, CancellationToken stop)
    {
        try
        {
            await Within(async limit => { await work(connection, limit); return true; }, stop);
        }
        catch
        {
            connection.Dispose();
            throw;
        }

        _kept.Enqueue((connection, _clock.GetTimestamp()));
    }

    /// <summary>Leaves at the limit even where the library below does not listen to it (System.Net.Mail while connecting).</summary>
    private async Task<TResult> Within<TResult>(Func<CancellationToken, Task<TResult>> work, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(_options.Timeout);
        try
        {
            return await work(limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception) when (limit.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw MailFaults.TooSlow(_options);
        }
    }

    private T? TakeKept()
    {
        while (_kept.TryDequeue(out var kept))
            if (_clock.GetElapsedTime(kept.Since) < Rest)
                return kept.Connection;
            else
                kept.Connection.Dispose();
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
