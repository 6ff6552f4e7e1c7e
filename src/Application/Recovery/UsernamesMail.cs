using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Recovery;

/// <summary>All usernames of the address.</summary>
public sealed record UsernamesMail(IReadOnlyList<string> Usernames, string SignInLink, string RecoverLink) : Mail;
