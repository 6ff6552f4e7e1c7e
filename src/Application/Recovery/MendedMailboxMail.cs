using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Recovery;

/// <summary>To the mailbox that a person named with the code from paper: the link that makes it the account's.</summary>
public sealed record MendedMailboxMail(string Link, TimeSpan Valid) : Mail;
