namespace Ventanilla.Domain.Notifications;

/// <summary>Every way in which mails can be refused what staff ask of them.</summary>
public static class MessageFailures
{
    public static readonly Failure Unknown = new(FailureKind.NotFound, "notifications.unknown");

    /// <summary>It waits already, or was sent: whoever pressed twice, or came second.</summary>
    public static readonly Failure NotParked = new(FailureKind.Conflict, "notifications.not_parked");

    /// <summary>Its mailbox was refused for good, and address and content were erased.</summary>
    public static readonly Failure ContentIsGone = new(FailureKind.Conflict, "notifications.content_gone");
    public static readonly Failure PausedAlready = new(FailureKind.Conflict, "notifications.paused_already");
    public static readonly Failure NotPaused = new(FailureKind.Conflict, "notifications.not_paused");
}
