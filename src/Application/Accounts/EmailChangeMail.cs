using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Accounts;

/// <summary>The link that makes this address the account's new one.</summary>
public sealed record EmailChangeMail(string Link, TimeSpan Valid) : Mail;
