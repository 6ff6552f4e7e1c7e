using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.SignIn;

/// <summary>Too many wrong passwords: the account rests for a while.</summary>
public sealed record SignInPausedMail(TimeSpan Pause, string RecoverLink) : Mail;
