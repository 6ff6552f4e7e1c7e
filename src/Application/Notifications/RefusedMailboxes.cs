using Ventanilla.Domain.Notifications;

namespace Ventanilla.Application.Notifications;

/// <summary>Whether the mail server refuses a mailbox: the newest mail to it that came to an end says so. A mail that arrives later takes the mark
/// away by itself, and so does the end of the row's life.</summary>
public sealed class RefusedMailboxes(IReads reads)
{
    /// <returns>When the mail that was refused had been promised; null where the last one arrived, or none is known.</returns>
    public Task<DateTimeOffset?> Since(string address, CancellationToken stop) => Since(MailboxKey.Of(address), stop);

    /// <param name="mailbox">Its <see cref="MailboxKey"/>.</param>
    public async Task<DateTimeOffset?> Since(byte[] mailbox, CancellationToken stop)
    {
        var last = await reads.First(reads.Of<OutgoingMessage>()
            .Where(m => m.Mailbox == mailbox && (m.State == MessageState.Delivered || m.State == MessageState.Parked))
            .OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id)
            .Select(m => new { m.CreatedAt, IsRefused = m.State == MessageState.Parked && m.Payload == null }), stop);
        return last is { IsRefused: true } ? last.CreatedAt : null;
    }
}
