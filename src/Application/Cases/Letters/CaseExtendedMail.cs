using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>The answer takes longer, why, and until when.</summary>
public sealed record CaseExtendedMail(string Number, string Subject, Prose Reason, DateOnly Due, string FollowLink) : Mail;
