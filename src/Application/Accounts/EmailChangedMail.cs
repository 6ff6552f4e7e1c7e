using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Accounts;

/// <summary>To the old address: the account answers to another one.</summary>
/// <param name="Email">The new address, masked.</param>
/// <param name="NotMineLink">Puts everything back and starts a recovery.</param>
/// <param name="Valid">How long it works.</param>
public sealed record EmailChangedMail(string Email, string NotMineLink, TimeSpan Valid) : Mail;
