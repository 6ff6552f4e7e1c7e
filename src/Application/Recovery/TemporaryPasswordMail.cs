using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Recovery;

/// <summary>The temporary password itself. Like every mail with a secret it is encrypted while it waits, and erased once delivered.</summary>
public sealed record TemporaryPasswordMail(string Password, TimeSpan Valid, string SignInLink) : Mail;
