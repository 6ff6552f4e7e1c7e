using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Registration;

/// <summary>Someone registered with an address that already has an account: nothing was created.</summary>
public sealed record AlreadyRegisteredMail(string SignInLink, string RecoverLink) : Mail;
