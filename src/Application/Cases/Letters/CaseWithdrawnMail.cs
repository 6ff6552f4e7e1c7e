using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>The time to complete it is over; it may be filed again.</summary>
public sealed record CaseWithdrawnMail(string Number, string Subject, string FileLink) : Mail;
