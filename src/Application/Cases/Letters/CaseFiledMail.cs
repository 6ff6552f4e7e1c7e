using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Cases.Letters;

/// <summary>The acuse: that a case came in, under which number, and until when it is answered.</summary>
/// <param name="Due">The law's last day, or that of our own goal where there is no legal term.</param>
/// <param name="Code">To follow the case without an address.</param>
public sealed record CaseFiledMail(
    string Number, CaseKind What, string Subject, DateTimeOffset At, DateOnly Due, IReadOnlyList<string> Attachments, string Code, string FollowLink) : Mail;
