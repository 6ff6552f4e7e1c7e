namespace Ventanilla.Domain.AccountDesk;

/// <summary>What somebody of staff did to an account.</summary>
public enum AccountActKind { ActivationResent, RecoveryStarted, Disabled, Enabled, SessionsEnded, DocumentTaken, MendAsked, MendApproved, MendRefused, MendWithdrawn }

/// <summary>That somebody of staff did something to an account, and why, in their words. The trail keeps the same act for good and without words; this row
/// goes with the account.</summary>
public sealed class AccountAct
{
    public const int MaxReason = 500;

    private AccountAct() { }

    public Guid Id { get; private init; }
    public Guid AccountId { get; private init; }
    public Guid StaffId { get; private init; }
    public AccountActKind Kind { get; private init; }
    public string Reason { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    public static AccountAct Note(Guid accountId, Guid staffId, AccountActKind kind, string reason, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AccountId = accountId,
        StaffId = staffId,
        Kind = kind,
        Reason = reason.Trim(),
        At = now,
    };
}
