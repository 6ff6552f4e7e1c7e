using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Recovery;

/// <summary>The link to confirm that a temporary password is wanted.</summary>
public sealed record ConfirmRecoveryMail(string Link, TimeSpan Valid) : Mail;
