using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Accounts;

/// <summary>Someone wants to move an account to an address that is not on record, where it has to be.</summary>
public sealed record EmailNotOnRecordMail(string HelpLink) : Mail;
