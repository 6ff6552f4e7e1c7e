using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>To the account's own mailbox, whoever filed: the questions are open again, after signing in.</summary>
public sealed record UnlockedMail(string Number, Prose Reason, string SignInLink) : Mail;
