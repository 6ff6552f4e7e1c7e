using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Recovery;

/// <summary>The link to choose a new password.</summary>
public sealed record PasswordResetMail(string Link, TimeSpan Valid) : Mail;
