using Microsoft.Extensions.Logging;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Notifications;

/// <summary>What the deliveries of one process share: so many places as the postman has hands, so that no mail waits between its last look at the lease
/// and the mail server; and the sign "closed" for a minute after the server did not let us in, for it would refuse every other mail too.</summary>
public sealed class MailDesk(IPostman postman, ILogger<MailDesk> log) : IDisposable
{
    /// <summary>Fewer than a process runs jobs at once: a mail server that hangs must not keep purges and erasures waiting.</summary>
    private const int MostDeliveries = 3;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _places = new(postman.AtOnce);
    private readonly Lock _door = new();
    private (DateTimeOffset Until, string Reason)? _closed;
    private int _deliveries;
    private bool _turnedAway;

    /// <summary>Whether one more delivery may begin. Whoever is turned away need not come again: one that ends will look once more.</summary>
    public bool TryBegin()
    {
        lock (_door)
        {
            var may = _deliveries < MostDeliveries;
            if (may)
                _deliveries++;
            else
                _turnedAway = true;
            return may;
        }
    }

    /// <returns>Whether somebody was turned away meanwhile, so that there may be mails that nobody has seen.</returns>
    public bool End()
    {
        lock (_door)
        {
            _deliveries--;
            var turnedAway = _turnedAway;
            _turnedAway = false;
            return turnedAway;
        }
    }

    /// <summary>A place, when one is free; disposing gives it back. Null when the mail server is so slow that none came free before the lease of a
    /// mail is nearly over, or the host stops: then it had better go back.</summary>
    public async Task<IDisposable?> Take(CancellationToken stop)
    {
        try
        {
            return await _places.WaitAsync(OutgoingMessage.LongestSend, stop) ? new Place(_places) : null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Null while it is open.</summary>
    public DateTimeOffset? ClosedUntil(DateTimeOffset now) => Closed(now)?.Until;

    /// <summary>Several mails may be refused at one moment; the log says it once.</summary>
    public void Close(string reason, DateTimeOffset now)
    {
        lock (_door)
        {
            if (Closed(now) is not null)
                return;
            _closed = (now + Rest, $"{OutgoingMessage.SignInRefused}: {reason}");
        }

        log.LogError("The mail server does not let us in, and no mail leaves until somebody mends that. We ask again in a minute: {Reason}", reason);
    }

    /// <summary>A mail that was claimed and not sent waits for the next round, or until the desk opens.</summary>
    public void PutBack(OutgoingMessage message, DateTimeOffset now)
    {
        var closed = Closed(now);
        message.PutBack(closed?.Until ?? now, closed?.Reason);
    }

    public void Dispose() => _places.Dispose();

    private (DateTimeOffset Until, string Reason)? Closed(DateTimeOffset now)
    {
        lock (_door)
            return _closed is { } closed && closed.Until > now ? closed : null;
    }

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
