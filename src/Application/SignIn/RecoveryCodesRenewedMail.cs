using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.SignIn;

/// <summary>There are new recovery codes; the old ones are worth nothing.</summary>
public sealed record RecoveryCodesRenewedMail(string NotMineLink) : Mail;
