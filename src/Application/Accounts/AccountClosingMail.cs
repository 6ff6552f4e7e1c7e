using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Accounts;

/// <summary>The account will be erased on that day; signing in keeps it.</summary>
/// <param name="Day">In Colombia.</param>
public sealed record AccountClosingMail(DateOnly Day, string SignInLink, string NotMineLink) : Mail;
