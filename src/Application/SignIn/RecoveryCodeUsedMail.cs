using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.SignIn;

/// <summary>A recovery code was used in place of the application.</summary>
public sealed record RecoveryCodeUsedMail(int Left, string NotMineLink) : Mail;
