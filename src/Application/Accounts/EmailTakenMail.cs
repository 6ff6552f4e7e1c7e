using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Accounts;

/// <summary>Someone wants to move an account to an address that already has one: nothing was changed.</summary>
public sealed record EmailTakenMail(string SignInLink, string RecoverLink) : Mail;
