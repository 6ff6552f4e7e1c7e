using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>What the organisation needs to go on, and until when by law: the term begins again when it comes.</summary>
public sealed record CaseAskedMail(string Number, string Subject, Prose Question, DateOnly Until, string FollowLink) : Mail;
