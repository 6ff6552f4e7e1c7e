using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Accounts;

/// <summary>The last mail: nothing personal is left.</summary>
public sealed record AccountErasedMail(string HomeLink) : Mail;
