using System.Text.RegularExpressions;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.People;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>Where in the conversation the server said no: only there is it known whom the refusal is about.</summary>
internal enum SmtpStage { Recipient, Elsewhere }

/// <summary>Turns what a mail server said into "never" or "later". In doubt it is later: a try too many costs a minute, a mail parked
/// because of our own wrong password costs a person the account.</summary>
internal static partial class MailFaults
{
    // RFC 3463: bad mailbox, domain or syntax, moved, no mail accepted there, mailbox disabled; not 5.7 (policy: usually us) nor 5.2.2 (full).
    private static readonly string[] NeverAddresses = ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1"];

    // RFC 4954: sign in first, with a stronger mechanism, with other credentials, over TLS. That is about us, and so about every mail.
    private static readonly int[] SignInCodes = [530, 534, 535, 538];

    public static bool IsForGood(SmtpStage stage, int code, string reply)
    {
        if (code is < 500 or > 599)
            return false;
        if (EnhancedCode.Match(reply) is { Success: true } enhanced)
            return (stage == SmtpStage.Recipient && NeverAddresses.Contains(enhanced.Value))
                || enhanced.Value.StartsWith("5.6.", StringComparison.Ordinal);
        return stage == SmtpStage.Recipient && code is 550 or 551 or 553 or 554 && !AboutUs.IsMatch(reply);
    }

    /// <summary>The exception to throw. Replies quote the address, and reasons are logged and stored, so it is masked here.</summary>
    public static Exception Of(RenderedMail mail, SmtpStage stage, int code, string reply, Exception cause)
    {
        var reason = reply.Replace(mail.To, Mask.Email(mail.To), StringComparison.OrdinalIgnoreCase);
        return SignInCodes.Contains(code) ? new MailSignInRefusedException(reason, cause)
            : IsForGood(stage, code, reply) ? new MailRefusedException(reason, cause)
            : new IOException(reason, cause);
    }

    public static TimeoutException TooSlow(SmtpOptions options, TimeSpan limit) =>
        new($"The mail server {options.Host}:{options.Port} took longer than {limit.TotalSeconds} s.");

    [GeneratedRegex(@"\b5\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex EnhancedCode { get; }

    // Servers without enhanced codes say this when the sender, not the recipient, is at fault.
    [GeneratedRegex("relay|authenticat|log ?in|sender|spam|block|polic|denied", RegexOptions.IgnoreCase)]
    private static partial Regex AboutUs { get; }
}
