namespace Ventanilla.Application.Notifications;

/// <summary>A mail in its words. <c>MessageId</c> is the same at every try, so that a receiver can tell a repetition.</summary>
public sealed record RenderedMail(string MessageId, string To, string Subject, string Html, string Text);

/// <summary>Puts a mail into words.</summary>
public interface IMailRenderer
{
    Task<(string Subject, string Html, string Text)> Render(Mail mail, string culture);
}

/// <summary>Hands a mail to a mail server (or, in development, to a folder). Returns when the other side has accepted it.</summary>
public interface IPostman
{
    /// <exception cref="MailRefusedException">The server will never take it (a 5xx reply to the address or the content).</exception>
    /// <exception cref="MailSignInRefusedException">The server does not let us in: no mail can be sent until somebody mends that.</exception>
    /// <exception cref="Exception">Anything else: worth another try later.</exception>
    Task Send(RenderedMail mail, CancellationToken stop);
}

/// <summary>The mail server refused this mail for good.</summary>
public sealed class MailRefusedException(string reason, Exception? cause = null) : Exception(reason, cause);

/// <summary>The mail server refuses our user name and password, so it would refuse every other mail too. No mail is at fault.</summary>
public sealed class MailSignInRefusedException(string reason, Exception? cause = null) : Exception(reason, cause)
{
    /// <summary>How the reason begins that a mail is put back with.</summary>
    public const string Code = "mail.sign_in_refused";
}
