using System.Security.Cryptography;
using System.Text;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Domain.AccountDesk;

/// <summary>What a person lost and has mended in person.</summary>
public enum MendKind { Mailbox, Factor }

/// <summary>Where it stands between being asked for and the code being used.</summary>
public enum MendState { Asked, Approved, Refused, Used }

/// <summary>A way back for a person who lost their mailbox or their second factor and came in person: one member notes what was seen of who they are, another one
/// decides, and a code on paper does the rest, once. It is bound to the account as it was when it was asked for.</summary>
public sealed class AccountMend : Aggregate
{
    /// <summary>Then somebody has to be seen again.</summary>
    public static readonly TimeSpan TimeToDecide = TimeSpan.FromDays(3);

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
        Seen = SealOf(account),
    };

    /// <summary>A second member agrees.</summary>
    /// <param name="lifetime">Of the code.</param>
    /// <returns>The code for the paper.</returns>
    public Result<Secret> Approve(Account account, Guid staffId, TimeSpan lifetime, DateTimeOffset now)
    {
        if (Undecidable(staffId, now) is { } refused)
            return refused;
        if (!StillFits(account))
            return MendFailures.AccountChanged;
        var code = MendCode.Draw();
        (State, DecidedBy, DecidedAt) = (MendState.Approved, staffId, now);
        (CodeHash, CodeUntil) = (MendCode.HashOf(code.Reveal()), now + lifetime);
        return code;
    }

    public Result Refuse(Guid staffId, DateTimeOffset now)
    {
        if (Undecidable(staffId, now) is { } refused)
            return refused;
        (State, DecidedBy, DecidedAt) = (MendState.Refused, staffId, now);
        return Result.Done;
    }

    /// <summary>The code did what it is for: with this row taken, once.</summary>
    public Result Use(Account account, DateTimeOffset now)
    {
        if (State is not MendState.Approved || CodeUntil <= now || !StillFits(account))
            return MendFailures.CodeNotUsable;
        (State, CodeHash) = (MendState.Used, null);
        return Result.Done;
    }

    /// <summary>The account has the address and the password that it had when this was asked for.</summary>
    public bool StillFits(Account account) => SealOf(account).AsSpan().SequenceEqual(Seen);

    private Failure? Undecidable(Guid staffId, DateTimeOffset now) =>
        State is not MendState.Asked || AskedAt + TimeToDecide <= now ? MendFailures.DecidedAlready
        : staffId == AskedBy ? MendFailures.NeedsAnother : null;

    private static byte[] SealOf(Account account) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{account.Id:N} {account.PasswordChangedAt.UtcTicks} {account.NormalizedEmail}"));
}
