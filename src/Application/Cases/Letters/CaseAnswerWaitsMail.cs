using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>The answer is to be read in the portal, as the person wished.</summary>
public sealed record CaseAnswerWaitsMail(string Number, string Subject, string FollowLink) : Mail;
