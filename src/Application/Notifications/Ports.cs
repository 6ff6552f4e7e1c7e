using Ventanilla.Domain.Notifications;

namespace Ventanilla.Application.Notifications;

/// <summary>A mail in its words. <c>MessageId</c> is the same at every try, so that a receiver can tell a repetition.</summary>
public sealed record RenderedMail(string MessageId, string To, string Subject, string Html, string Text)
{
    /// <summary>Which the page of the mail shows; null where that has a mark in letters.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public MailLogo? Logo { get; init; }
}

/// <summary>Puts a mail into words.</summary>
public interface IMailRenderer
{
    /// <param name="username">Of the account that it is about, where the mailbox may have several; it is said once.</param>
    Task<(string Subject, string Html, string Text)> Render(Mail mail, Language language, string? username = null);

    /// <summary>What goes with every mail; null where the organisation has named none.</summary>
    MailLogo? Logo { get; }

    /// <summary>The same in the words and colours of another portal.</summary>
    Task<(string Subject, string Html, string Text)> Render(Mail mail, Language language, PortalPolicy portal);
}

/// <summary>Hands a mail to a mail server (or, in development, to a folder). Returns when the other side has accepted it.</summary>
public interface IPostman
{
    /// <exception cref="MailRefusedException">The server will never take it (a 5xx reply to the address or the content).</exception>
    /// <exception cref="MailSignInRefusedException">The server does not let us in: no mail can be sent until somebody mends that.</exception>
    /// <exception cref="Exception">Anything else: worth another try later.</exception>
    Task Send(RenderedMail mail, CancellationToken stop);

    /// <summary>The domain that it sends for, in ASCII: an id of another one looks forged to whoever judges mails.</summary>
    string Domain { get; }

    /// <summary>So many mails it can send at one moment; any more would only wait inside.</summary>
    int AtOnce => 4;
}

/// <summary>The mails that wait, as rows that every process takes from. Each call is one statement that stands at once, apart from the command's
/// transaction: a lease must be seen by all before a server is spoken to.</summary>
public interface IDeliveryQueue
{
    /// <summary>Takes the mails that are due, the oldest first, past those that somebody else is taking. They are the caller's until <paramref name="until"/>,
    /// which is their <see cref="OutgoingMessage.DueAt"/> now, and a try is counted.</summary>
    Task<IReadOnlyList<OutgoingMessage>> Claim(int count, DateTimeOffset now, DateTimeOffset until, CancellationToken stop);

    /// <summary>Begins the lease anew, if it is the caller's still.</summary>
    /// <param name="lease">What the claim, or the last renewal, set <see cref="OutgoingMessage.DueAt"/> to.</param>
    /// <returns>False where somebody else has claimed the mail meanwhile, or it is gone.</returns>
    Task<bool> Renew(Guid id, DateTimeOffset lease, DateTimeOffset until);

    /// <summary>Writes down what became of it, if it is the caller's still; else what the other one writes stands.</summary>
    Task<bool> Record(OutgoingMessage message, DateTimeOffset lease);
}

/// <summary>The mail server refused this mail for good.</summary>
public sealed class MailRefusedException(string reason, Exception? cause = null) : Exception(reason, cause);

/// <summary>The mail server refuses our user name and password, so it would refuse every other mail too. No mail is at fault.</summary>
public sealed class MailSignInRefusedException(string reason, Exception? cause = null) : Exception(reason, cause);
