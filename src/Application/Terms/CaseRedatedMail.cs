using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Terms;

/// <summary>The last day of the answer, or of what the person was asked for, is another one, and why.</summary>
public sealed record CaseRedatedMail(string Number, string Subject, Prose Reason, DateOnly Before, DateOnly Due, string FollowLink) : Mail;
