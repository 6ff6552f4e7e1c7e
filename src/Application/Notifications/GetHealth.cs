using Ventanilla.Domain.Notifications;

namespace Ventanilla.Application.Notifications;

/// <summary>Whether mail leaves, and by its answer whether the database answers. One statement; nothing about whom a mail is for.</summary>
public sealed record GetHealth : IQuery<Result<Health>>;

/// <summary>What keeps mails from leaving; null when nothing does. One trouble is named: the first of them explains the others.</summary>
public sealed record Health(MailTrouble? Mail);

/// <param name="Code">Stable, for programs: <see cref="OutgoingMessage.SignInRefused"/>, <see cref="OutgoingMessage.CannotBeWritten"/>,
/// <c>mail.paused</c> while staff hold mails back, or <c>mail.overdue</c> when nobody sends what is due.</param>
/// <param name="Since">When the oldest mail that waits for it was promised; of a pause, when it began.</param>
public sealed record MailTrouble(string Code, DateTimeOffset Since);

internal sealed class GetHealthHandler(IReads reads, TimeProvider clock) : IRequestHandler<GetHealth, Result<Health>>
{
    /// <summary>Several rounds of the sweep: by then a mail that is due has been tried, unless no worker runs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string[] Codes = ["mail.paused", OutgoingMessage.SignInRefused, OutgoingMessage.CannotBeWritten, "mail.overdue"];

    public async Task<Result<Health>> Handle(GetHealth request, CancellationToken cancellationToken)
    {
        var first = await reads.First(
            Pause.Concat(Waiting(clock.GetUtcNow() - Patience)).OrderBy(t => t.Rank).ThenBy(t => t.Since), cancellationToken);
        return new Health(first is null ? null : new MailTrouble(Codes[first.Rank], first.Since));
    }

    private IQueryable<Trouble> Pause => reads.Of<DeliveryPause>().Select(p => new Trouble { Rank = 0, Since = p.Since });

    /// <summary>The oldest mail that waits because we may not sign in; or else the oldest that we cannot write, which only a change of ours can mend; or
    /// else the oldest that should have been tried before <c>time</c>.</summary>
    private IQueryable<Trouble> Waiting(DateTimeOffset time) => reads.Of<OutgoingMessage>()
        .Where(m => (m.State == MessageState.Queued && (m.DueAt < time || m.LastError!.StartsWith(OutgoingMessage.SignInRefused)))
            || (m.State == MessageState.Parked && m.LastError!.StartsWith(OutgoingMessage.CannotBeWritten)))
        .Select(m => new Trouble
        {
            Rank = m.State == MessageState.Parked ? 2 : m.LastError != null && m.LastError.StartsWith(OutgoingMessage.SignInRefused) ? 1 : 3, Since = m.CreatedAt,
        });

    private sealed record Trouble
    {
        /// <summary>Its place in <see cref="Codes"/>: the first explains the others.</summary>
        public int Rank { get; init; }
        public DateTimeOffset Since { get; init; }
    }
}
