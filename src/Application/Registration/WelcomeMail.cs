using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Registration;

/// <summary>The account can be signed in to.</summary>
public sealed record WelcomeMail(string Name, string SignInLink) : Mail;
