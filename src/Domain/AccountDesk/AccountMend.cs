using System.Security.Cryptography;
using System.Text;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Domain.AccountDesk;

/// <summary>What a person lost and has mended in person.</summary>
public enum MendKind { Mailbox, Factor }

/// <summary>Where it stands between being asked for and the code being used.</summary>
public enum MendState { Asked, Approved, Refused, Printed, Used, Withdrawn }

/// <summary>A way back for a person who lost their mailbox or their second factor and came in person: one member notes what was seen of who they are, another one
/// decides without ever seeing the code, the first one prints it, and the paper does the rest, once. It is bound to the account as it was when it was asked for.</summary>
public sealed class AccountMend : Aggregate
{
    /// <summary>For the other member to decide, and then for the paper to be printed: after it somebody has to be seen again.</summary>
    public static readonly TimeSpan TimeToAct = TimeSpan.FromDays(3);

    private AccountMend() { }

    public Guid AccountId { get; private init; }
    public MendKind Kind { get; private init; }
    public MendState State { get; private set; }

    /// <summary>What was seen of who the person is.</summary>
    public string Evidence { get; private init; } = "";
    public Guid AskedBy { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Of the address and the password that the account had: with another one nothing is to be mended.</summary>
    public byte[] Seen { get; private init; } = [];

    /// <summary>SHA-256 of the code on paper: nobody can read it again.</summary>
    public byte[]? CodeHash { get; private set; }
    public DateTimeOffset? CodeUntil { get; private set; }

    public static AccountMend Ask(Account account, MendKind kind, string evidence, Guid staffId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AccountId = account.Id,
        Kind = kind,
        Evidence = evidence.Trim(),
        AskedBy = staffId,
        AskedAt = now,
        Seen = SealOf(account.Id, account.PasswordChangedAt, account.NormalizedEmail),
    };

    /// <summary>A second member agrees. There is no code yet: whoever agrees has nothing to take away.</summary>
    public Result Approve(Account account, Guid staffId, DateTimeOffset now)
    {
        if (Undecidable(staffId, now) is { } refused)
            return refused;
        if (!StillFits(account))
            return MendFailures.AccountChanged;
        (State, DecidedBy, DecidedAt) = (MendState.Approved, staffId, now);
        return Result.Done;
    }

    public Result Refuse(Guid staffId, DateTimeOffset now)
    {
        if (Undecidable(staffId, now) is { } refused)
            return refused;
        (State, DecidedBy, DecidedAt) = (MendState.Refused, staffId, now);
        return Result.Done;
    }

    /// <summary>Draws the code, once, for whoever asked: they have the person before them.</summary>
    /// <param name="lifetime">Of the code.</param>
    /// <returns>The code for the paper.</returns>
    public Result<Secret> Print(Account account, Guid staffId, TimeSpan lifetime, DateTimeOffset now)
    {
        if (staffId != AskedBy)
            return MendFailures.NotYours;
        if (State is not MendState.Approved || DecidedAt + TimeToAct <= now)
            return MendFailures.NotToPrint;
        if (!StillFits(account))
            return MendFailures.AccountChanged;
        var code = MendCode.Draw();
        (State, CodeHash, CodeUntil) = (MendState.Printed, MendCode.HashOf(code.Reveal()), now + lifetime);
        return code;
    }

    /// <summary>Takes it back, at any time before it was used: a paper that is out there is worth nothing from now on.</summary>
    public Result Withdraw()
    {
        if (State is not (MendState.Asked or MendState.Approved or MendState.Printed))
            return MendFailures.NotWithdrawable;
        (State, CodeHash) = (MendState.Withdrawn, null);
        return Result.Done;
    }

    /// <summary>It can still come to something for that account, as it is now.</summary>
    public bool IsUnderWay(Account account, DateTimeOffset now) => StillFits(account) && State switch
    {
        MendState.Asked => AskedAt + TimeToAct > now,
        MendState.Approved => DecidedAt + TimeToAct > now,
        MendState.Printed => CodeUntil > now,
        _ => false,
    };

    /// <summary>The code is good for that account, as it is now.</summary>
    public bool IsGood(Account account, DateTimeOffset now) => State is MendState.Printed && IsUnderWay(account, now);

    /// <summary>The code did what it is for: with this row taken, once.</summary>
    public Result Use(Account account, DateTimeOffset now)
    {
        if (!IsGood(account, now))
            return MendFailures.CodeNotUsable;
        (State, CodeHash) = (MendState.Used, null);
        return Result.Done;
    }

    /// <summary>The account has the address and the password that it had when this was asked for.</summary>
    public bool StillFits(Account account) => Fits(Seen, account.Id, account.PasswordChangedAt, account.NormalizedEmail);

    /// <summary>The same of what was read of both.</summary>
    public static bool Fits(byte[] seen, Guid accountId, DateTimeOffset passwordChangedAt, string normalizedEmail) =>
        SealOf(accountId, passwordChangedAt, normalizedEmail).AsSpan().SequenceEqual(seen);

    private Failure? Undecidable(Guid staffId, DateTimeOffset now) =>
        State is not MendState.Asked || AskedAt + TimeToAct <= now ? MendFailures.DecidedAlready
        : staffId == AskedBy ? MendFailures.NeedsAnother : null;

    private static byte[] SealOf(Guid accountId, DateTimeOffset passwordChangedAt, string normalizedEmail) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{accountId:N} {passwordChangedAt.UtcTicks} {normalizedEmail}"));
}
