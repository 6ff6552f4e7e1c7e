using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.AccountDesk;

/// <summary>Somebody came in person and was given a code with which the account gets another mailbox, or loses its second factor.</summary>
/// <param name="Valid">How long the link works.</param>
public sealed record MendApprovedMail(string NotMineLink, TimeSpan Valid) : Mail;
