namespace Ventanilla.Domain.Staff;

/// <summary>Every way the room of staff can say no.</summary>
public static class StaffFailures
{
    /// <summary>Unknown, wrong, resting and disabled alike.</summary>
    public static readonly Failure SignInRefused = new(FailureKind.Refused, "staff.sign_in_refused");

    /// <summary>The step before is too long ago, was used already, or the password is another one by now.</summary>
    public static readonly Failure SignInAgain = new(FailureKind.Refused, "staff.sign_in_again");
    public static readonly Failure InvitationNotUsable = new(FailureKind.Refused, "staff.invitation_not_usable");
    public static readonly Failure IsInAlready = new(FailureKind.Conflict, "staff.is_in_already", "Email");
    public static readonly Failure NotInUse = new(FailureKind.Conflict, "staff.not_in_use");
    public static readonly Failure SameRole = new(FailureKind.Conflict, "staff.same_role");
    public static readonly Failure LastAdministrator = new(FailureKind.Conflict, "staff.last_administrator");
    public static readonly Failure ResetNotAsked = new(FailureKind.Conflict, "staff.reset_not_asked");
    public static readonly Failure NeedsAnother = new(FailureKind.Conflict, "staff.needs_another");
    public static readonly Failure CurrentPasswordWrong = new(FailureKind.Refused, "staff.current_password_wrong", "CurrentPassword");
    public static readonly Failure Unknown = new(FailureKind.NotFound, "staff.unknown");

    /// <summary>Two did it at the same moment.</summary>
    public static readonly Failure InvitedMeanwhile = new(FailureKind.Conflict, "staff.invited_meanwhile");
}
