using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.SignIn;

/// <summary>The account asks for the password alone again.</summary>
public sealed record SecondFactorOffMail(string NotMineLink) : Mail;
