using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Registration;

/// <summary>Someone registered where only people with their address on record may, and this address is not.</summary>
public sealed record NotOnRecordMail(string HelpLink) : Mail;
