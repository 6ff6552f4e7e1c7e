namespace Ventanilla.Domain.Notifications;

/// <summary>Where a message stands. Discarded: written for nobody, so that asking for an unknown address costs the same work.</summary>
public enum MessageState { Queued, Delivered, Parked, Discarded }

/// <summary>A mail that was promised in the same commit as its cause. It is leased, sent, and its content is erased once delivered.</summary>
public sealed class OutgoingMessage
{
    /// <summary>With pauses of at most an hour: about two days, so that a mail server may be down over a weekend's night.</summary>
    public const int MaxAttempts = 60;

    /// <summary>So long after its promise it is known what became of a mail, delivered or parked; then the row goes.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>A mail is given up after this time, whatever the server is doing, and tried again later.</summary>
    public static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(30);

    /// <summary>So long a claimed mail is its process's own, counted anew right before it is sent. Longer than the longest sending, by what the clocks
    /// of two machines may differ; and short, because so long waits what a dead process held.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(40);

    /// <summary>With this <see cref="LastError"/> begins while the mail server does not let us in: it says that nothing leaves, and why.</summary>
    public const string SignInRefused = "mail.sign_in_refused";

    /// <summary>With this it begins while a mail is parked because of a fault of ours.</summary>
    public const string CannotBeWritten = "mail.unwritable";

    /// <summary>What stands there of a mail that waited in a backup which was restored: whether it left afterwards nobody knows, so staff say whether it is to leave.</summary>
    public const string Restored = "mail.restored";

    /// <summary>In place of the mask, where whoever reads there reserved their identity.</summary>
    public const string Reserved = "***";

    private OutgoingMessage() { }

    public Guid Id { get; private init; }
    public Guid? AccountId { get; private init; }
    public string Template { get; private init; } = "";
    public Language Language { get; private init; } = Language.Default;

    /// <summary>Address and content, encrypted; null once delivered or parked for good.</summary>
    public string? Payload { get; private set; }
    public string MaskedAddress { get; private init; } = "";

    /// <summary>By what the mails to one mailbox are found (<see cref="MailboxKey"/>); null once whoever reads there was erased, and where they reserved their identity.</summary>
    public byte[]? Mailbox { get; private init; }
    public MessageState State { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Not before this time: the pause after a failure, or the end of the lease of whoever is sending it now. Each claim sets a later one,
    /// so a process that comes back too late knows by it that the mail is no longer its own.</summary>
    public DateTimeOffset DueAt { get; private set; }
    public DateTimeOffset? DeliveredAt { get; private set; }
    public string? LastError { get; private set; }

    /// <param name="held">So long it can still be taken back.</param>
    /// <param name="mailbox">The <see cref="MailboxKey"/> of its address.</param>
    public static OutgoingMessage Promise(
        string template, Language language, string payload, string maskedAddress, Guid? accountId, bool forNobody, DateTimeOffset now,
        TimeSpan held = default, byte[]? mailbox = null) => new()
        {
            Id = Guid.CreateVersion7(now),
            AccountId = accountId,
            Template = template,
            Language = language,
            Payload = payload,
            MaskedAddress = maskedAddress,
            Mailbox = mailbox,
            State = forNobody ? MessageState.Discarded : MessageState.Queued,
            CreatedAt = now,
            DueAt = now + held,
        };

    public void Delivered(DateTimeOffset now) => (State, DeliveredAt, Payload, LastError) = (MessageState.Delivered, now, null, null);

    /// <summary>Tries again after a pause that grows (10 s, 20 s, 40 s … at most an hour), and parks after <see cref="MaxAttempts"/>.</summary>
    public void Failed(string reason, DateTimeOffset now)
    {
        LastError = Cut(reason);
        DueAt = now + PauseAfter(Attempts);
        if (Attempts >= MaxAttempts)
            State = MessageState.Parked;
    }

    /// <summary>Never can be delivered (the server says the mailbox does not exist): parked at once.</summary>
    public void Refused(string reason, DateTimeOffset now)
    {
        Failed(reason, now);
        (State, Payload) = (MessageState.Parked, null);
    }

    /// <summary>We cannot open it or put it into words, and trying again would not help: parked at once, with its content, to be sent once that is mended.</summary>
    public void Unwritable(string reason, DateTimeOffset now)
    {
        Failed($"{CannotBeWritten}: {reason}", now);
        State = MessageState.Parked;
    }

    /// <summary>A parked mail waits again, for a whole round of tries. One whose mailbox was refused has no content any more.</summary>
    public Result Retry(DateTimeOffset now)
    {
        if (State is not MessageState.Parked)
            return MessageFailures.NotParked;
        if (Payload is null)
            return MessageFailures.ContentIsGone;
        (State, Attempts, DueAt, LastError) = (MessageState.Queued, 0, now, null);
        return Result.Done;
    }

    /// <summary>Nobody began to send it, for a reason that is not its own: it waits again, and no try is counted.</summary>
    public void PutBack(DateTimeOffset until, string? reason)
    {
        (Attempts, DueAt) = (Attempts - 1, until);
        LastError = reason is null ? LastError : Cut(reason);
    }

    private static string Cut(string reason) => reason[..Math.Min(reason.Length, 400)];

    private static TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(10 * Math.Pow(2, Math.Max(0, attempts - 1)), 3600));
}
