using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.AccountDesk;

/// <summary>Somebody came in person and was given a code with which the account gets another mailbox, or loses its second factor.</summary>
/// <param name="Mailbox">False: the second factor.</param>
/// <param name="Valid">How long the link works.</param>
public sealed record MendApprovedMail(bool Mailbox, string NotMineLink, TimeSpan Valid) : Mail;
