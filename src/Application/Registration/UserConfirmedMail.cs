using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Registration;

/// <summary>The same, to someone who signs in with a username: it says which.</summary>
public sealed record UserConfirmedMail(string Name, string Username, string SignInLink) : Mail;
