using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Passkeys;

/// <summary>A device does not sign the account in any more.</summary>
public sealed record PasskeyRemovedMail(string NotMineLink) : Mail;
