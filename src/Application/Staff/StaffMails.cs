using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>The role of somebody of staff is another one.</summary>
/// <param name="Role">The word of the new one.</param>
public sealed record StaffRoleChangedMail(string Role) : Mail;

/// <summary>An administrator took the access away.</summary>
public sealed record StaffDisabledMail : Mail;

/// <summary>Two administrators reset the second factor.</summary>
public sealed record StaffFactorResetMail : Mail;

/// <summary>Another password, or other recovery codes, by the member themselves.</summary>
/// <param name="Codes">False: the password.</param>
public sealed record StaffSelfChangedMail(bool Codes) : Mail;

/// <summary>Wrong passwords: the right one has to wait.</summary>
public sealed record StaffPausedMail : Mail;

internal static class StaffMailboxes
{
    public static Mailbox Mailbox(this StaffMember member) => new(member.Email, member.Language);
}
