using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.AccountDesk;

/// <summary>The organisation closed the account.</summary>
/// <param name="AskLink">Where its owner asks why.</param>
public sealed record AccountDisabledMail(string AskLink) : Mail;
