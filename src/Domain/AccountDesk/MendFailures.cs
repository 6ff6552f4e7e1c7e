namespace Ventanilla.Domain.AccountDesk;

/// <summary>Every way that mending in person, and what else staff do to accounts, can say no.</summary>
public static class MendFailures
{
    /// <summary>Wrong, used, too old, or another account's: all alike.</summary>
    public static readonly Failure CodeNotUsable = new(FailureKind.Refused, "mend.code_not_usable", "Code");
    public static readonly Failure NeedsAnother = new(FailureKind.Conflict, "mend.needs_another");
    public static readonly Failure DecidedAlready = new(FailureKind.Conflict, "mend.decided_already");
    /// <summary>The code is for whoever asked, and has the person before them.</summary>
    public static readonly Failure NotYours = new(FailureKind.Conflict, "mend.not_yours");
    public static readonly Failure NotToPrint = new(FailureKind.Conflict, "mend.not_to_print");
    public static readonly Failure NotWithdrawable = new(FailureKind.Conflict, "mend.not_withdrawable");
    public static readonly Failure AccountChanged = new(FailureKind.Conflict, "mend.account_changed");
    public static readonly Failure AskedAlready = new(FailureKind.Conflict, "mend.asked_already");
    public static readonly Failure NoFactor = new(FailureKind.Conflict, "mend.no_factor");
    public static readonly Failure OwnAccount = new(FailureKind.Conflict, "mend.own_account");
    public static readonly Failure NotWaiting = new(FailureKind.Conflict, "mend.not_waiting");
    public static readonly Failure MailboxOfStaff = new(FailureKind.Refused, "mend.mailbox_of_staff", "Email");
    public static readonly Failure NotFound = new(FailureKind.NotFound, "mend.not_found");
    public static readonly Failure PasswordWrong = new(FailureKind.Refused, "mend.password_wrong", "Password");
}
