using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.AccountDesk;

/// <summary>The organisation opened the account again.</summary>
public sealed record AccountEnabledMail(string SignInLink) : Mail;
