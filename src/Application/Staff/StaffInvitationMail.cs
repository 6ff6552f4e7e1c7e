using Ventanilla.Application.Notifications;

namespace Ventanilla.Application.Staff;

/// <summary>The link with which somebody begins in the back office.</summary>
public sealed record StaffInvitationMail(string Link, TimeSpan Valid) : Mail;
