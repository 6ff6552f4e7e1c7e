using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.SignIn;

/// <summary>The password is another one.</summary>
/// <param name="NotMineLink">Ends every session, makes the new password worthless and starts a recovery.</param>
public sealed record PasswordChangedMail(string NotMineLink) : Mail;
