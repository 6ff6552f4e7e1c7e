using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Registration;

/// <summary>The link that proves the mailbox and goes on with the registration.</summary>
public sealed record ActivationMail(string Link, TimeSpan Valid) : Mail;
