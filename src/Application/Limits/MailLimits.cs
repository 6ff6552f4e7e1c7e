using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Limits;

/// <summary>How many mails anybody may have sent to a mailbox (docs/decisions/0027). What is the asker's own comes first and is small, what belongs
/// to the mailbox comes last and is large: so one client, or one network, never uses up the part of its owner.</summary>
public sealed class MailLimits(PortalPolicy policy, ICaller caller)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>One more request for a mail, to whomever, by this client.</summary>
    public Spending Asked => new("mails asked for", Network.ClientOf(caller.Address), policy.Budgets.MailsPerClientPerHour, Hour);

    /// <summary>One more mail to this mailbox: by this client, by its network, by all.</summary>
    public IReadOnlyList<Spending> To(EmailAddress email)
    {
        var (limits, mailbox) = (policy.Budgets, email.Mailbox);
        return
        [
            new("mail of client", $"{Network.ClientOf(caller.Address)} {mailbox}", limits.MailsPerAddressPerHour, Hour),
            new("mail of network", $"{Network.Of(caller.Address)} {mailbox}", 2 * limits.MailsPerAddressPerHour, Hour),
            new("mail", mailbox, limits.MailsPerMailboxPerHour, Hour),
        ];
    }

    /// <summary>This client's next request for the same mail comes after the pause.</summary>
    public Spending Pause(EmailAddress email) =>
        new("resend", $"{Network.ClientOf(caller.Address)} {email.Normalized}", 1, policy.Budgets.ResendCooldown);
}
