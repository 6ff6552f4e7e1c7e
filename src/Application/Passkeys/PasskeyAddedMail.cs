using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Passkeys;

/// <summary>A device signs the account in from now on. What its owner calls it is not in it: whoever added it chose that.</summary>
public sealed record PasskeyAddedMail(string NotMineLink) : Mail;
