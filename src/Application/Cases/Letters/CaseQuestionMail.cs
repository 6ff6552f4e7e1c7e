using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>The same where the law sets the person no day.</summary>
public sealed record CaseQuestionMail(string Number, string Subject, Prose Question, string FollowLink) : Mail;
