using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Accounts;

/// <summary>The phone is another one.</summary>
public sealed record PhoneChangedMail(string NotMineLink) : Mail;
