using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>To who asked to unlock an account that is read elsewhere: that it was decided, and nothing of what the account was told.</summary>
public sealed record CaseDecidedMail(string Number, string Subject, string FollowLink) : Mail;
