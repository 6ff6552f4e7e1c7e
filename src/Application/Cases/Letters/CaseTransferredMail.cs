using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>Who has the case now, and why.</summary>
public sealed record CaseTransferredMail(string Number, string Subject, string To, Prose Reason, string FollowLink) : Mail;
