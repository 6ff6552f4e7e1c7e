using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.SignIn;

/// <summary>The account asks for a second factor from now on.</summary>
public sealed record SecondFactorOnMail(string NotMineLink) : Mail;
