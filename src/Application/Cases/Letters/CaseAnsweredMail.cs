using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>The answer itself.</summary>
public sealed record CaseAnsweredMail(string Number, string Subject, Prose Answer, string FollowLink) : Mail;
