using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Accounts;

/// <summary>Somebody else proved that the document, which this account had only typed, is theirs.</summary>
/// <param name="Document">Its number, masked.</param>
public sealed record DocumentLostMail(string Document, string HelpLink) : Mail;
