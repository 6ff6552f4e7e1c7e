using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Accounts;

/// <summary>The link that makes this address the account's new one.</summary>
/// <param name="Account">The address that the account has until then, masked: whose wish it is.</param>
public sealed record EmailChangeMail(string Link, TimeSpan Valid, string Account) : Mail;
