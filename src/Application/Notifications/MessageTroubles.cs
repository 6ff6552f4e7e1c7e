using Ventanilla.Domain.Notifications;

namespace Ventanilla.Application.Notifications;

/// <summary>What keeps a mail from its reader, in a word that the pages have a sentence for.</summary>
public enum MessageTrouble
{
    None,

    /// <summary>It failed, and is tried again by itself.</summary>
    TriedAgain,

    /// <summary>The mail server does not let us in.</summary>
    NotLetIn,

    /// <summary>The mailbox was refused for good: the address is wrong, or nobody's any more.</summary>
    MailboxRefused,

    /// <summary>We cannot put it into words, which is a fault of ours.</summary>
    Unwritable,

    /// <summary>It waited in a backup that was restored, and may have left already.</summary>
    Restored,

    /// <summary>All tries failed.</summary>
    GivenUp,
}

internal static class MessageTroubles
{
    public static MessageTrouble Of(MessageState state, string? lastError, bool isRefused) => (state, lastError) switch
    {
        (MessageState.Delivered or MessageState.Discarded, _) or (_, null) => MessageTrouble.None,
        (MessageState.Parked, _) when isRefused => MessageTrouble.MailboxRefused,
        (MessageState.Parked, var error) when error.StartsWith(OutgoingMessage.CannotBeWritten, StringComparison.Ordinal) => MessageTrouble.Unwritable,
        (MessageState.Parked, OutgoingMessage.Restored) => MessageTrouble.Restored,
        (MessageState.Parked, _) => MessageTrouble.GivenUp,
        (_, var error) when error.StartsWith(OutgoingMessage.SignInRefused, StringComparison.Ordinal) => MessageTrouble.NotLetIn,
        _ => MessageTrouble.TriedAgain,
    };
}
