using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>The case is of another kind, why, and until when it is answered now.</summary>
public sealed record CaseReclassifiedMail(string Number, string Subject, CaseKind What, Prose Reason, DateOnly Due, string FollowLink) : Mail;
