using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Somebody of staff has another role, or none any more.</summary>
public sealed record StaffAccessChangedMail(string SignInLink) : Mail;

/// <summary>How somebody of staff signs in is another way: password, second factor or recovery codes.</summary>
public sealed record StaffWayInChangedMail(string SignInLink) : Mail;

/// <summary>Wrong passwords for somebody of staff: the right one has to wait.</summary>
public sealed record StaffPausedMail(string SignInLink) : Mail;

internal static class StaffMailboxes
{
    public static Mailbox Mailbox(this StaffMember member) => new(member.Email, member.Language);
}
