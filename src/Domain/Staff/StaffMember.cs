using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Staff;

/// <summary>Where somebody of staff stands between the invitation and the door.</summary>
public enum StaffState { Invited, Active, Disabled }

/// <summary>Somebody who works in the back office: not an account of the portal, whatever address both may have. There is none to begin with; each
/// begins with an invitation, chooses a password, and is in with a second factor only.</summary>
public sealed partial class StaffMember : Aggregate
{
    public const int LongestName = 100;

    /// <summary>Of an invitation.</summary>
    public static readonly TimeSpan TimeToAccept = TimeSpan.FromHours(24);

    private StaffMember() { }

    public StaffState State { get; private set; }
    public StaffRole Role { get; private set; }
    public string Email { get; private set; } = "";

    /// <summary>Unique over all of staff.</summary>
    public string NormalizedEmail { get; private set; } = "";

    /// <summary>Empty until the invitation was accepted.</summary>
    public string Name { get; private set; } = "";
    public Language Language { get; private set; } = Language.Default;
    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>SHA-256 of the token of the one invitation that stands; null once it was used.</summary>
    public byte[]? InvitationHash { get; private set; }
    public DateTimeOffset? InvitationUntil { get; private set; }

    public Credential Credential { get; private set; } = Credential.None;
    public DateTimeOffset PasswordChangedAt { get; private set; }
    public int FailedSignIns { get; private set; }
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>The key of the second factor, sealed for this member; empty until it has proved itself.</summary>
    public string SealedKey { get; private set; } = "";
    public DateTimeOffset? FactorSince { get; private set; }

    /// <summary>The step of the last code that was used: neither it nor an older one is good again.</summary>
    public long LastStep { get; private set; }
    public RecoverySheet RecoverySheet { get; private set; } = RecoverySheet.None;

    /// <summary>Who asked that the factor be reset, and when; null where nobody did.</summary>
    public Guid? FactorResetBy { get; private set; }
    public DateTimeOffset? FactorResetAt { get; private set; }

    /// <summary>Under which name the password is kept. It is no account's, so that one password of both is not seen to be one.</summary>
    public SignInName SignInName => NameOf(NormalizedEmail);

    public static SignInName NameOf(string normalizedEmail) => new(Identifier.Email, $"staff:{normalizedEmail}");

    /// <returns>Who was invited, and the token of the link: nothing of it is kept but a hash.</returns>
    public static (StaffMember Member, Secret Token) Invite(EmailAddress email, StaffRole role, Language language, DateTimeOffset now)
    {
        var member = new StaffMember
        {
            Id = Guid.CreateVersion7(now), Email = email.Typed, NormalizedEmail = email.Normalized, Role = role, Language = language, PasswordChangedAt = now,
        };
        return (member, member.DrawInvitation(now));
    }

    /// <summary>Another link in place of the one before, which is worth nothing from now on. Whoever was disabled begins anew: with another
    /// password and another second factor.</summary>
    public Result<Secret> InviteAgain(StaffRole role, DateTimeOffset now)
    {
        if (State is StaffState.Active)
            return StaffFailures.IsInAlready;
        (State, Role) = (StaffState.Invited, role);
        return DrawInvitation(now);
    }

    /// <summary>The link was used: there is a password, and the next step is the second factor.</summary>
    public Result Accept(string name, Credential credential, Language language, DateTimeOffset now)
    {
        if (State is not StaffState.Invited || InvitationUntil is not { } until || until <= now)
            return StaffFailures.InvitationNotUsable;
        (State, Name, Language) = (StaffState.Active, name, language);
        (InvitationHash, InvitationUntil) = (null, null);
        (Credential, PasswordChangedAt, FailedSignIns, LockedUntil) = (credential, now, 0, null);
        return Result.Done;
    }

    /// <summary>A code proved that the application has the key. There is no way in before that.</summary>
    /// <param name="provedStep">The step of that code: it is used up by it.</param>
    public Result Enrol(string sealedKey, long provedStep, RecoverySheet sheet, DateTimeOffset now)
    {
        if (State is not StaffState.Active || FactorSince is not null)
            return StaffFailures.SignInAgain;
        (SealedKey, FactorSince, LastStep, RecoverySheet) = (sealedKey, now, provedStep, sheet);
        return Result.Done;
    }

    /// <summary>Uses the code of a step up: with its row taken, one of fifty.</summary>
    public Result UseStep(long step)
    {
        if (State is not StaffState.Active || FactorSince is null || step <= LastStep)
            return SecondFactorFailures.CodeWrong;
        LastStep = step;
        return Result.Done;
    }

    /// <summary>The same with a recovery code.</summary>
    public Result UseRecoveryCode(byte[] derived)
    {
        if (State is not StaffState.Active || FactorSince is null || !RecoverySheet.Holds(derived))
            return SecondFactorFailures.CodeWrong;
        RecoverySheet = RecoverySheet.Without(derived);
        return Result.Done;
    }

    /// <summary>The telephone is lost: an administrator asks, who is not the member, and another one has to agree.</summary>
    public Result AskFactorReset(Guid by, DateTimeOffset now)
    {
        if (by == Id)
            return StaffFailures.NeedsAnother;
        if (State is not StaffState.Active || FactorSince is null)
            return StaffFailures.NotInUse;
        (FactorResetBy, FactorResetAt) = (by, now);
        return Result.Done;
    }

    /// <summary>A second administrator agrees, neither who asked nor the member: the next sign-in begins with another factor, and no session stays.</summary>
    public Result ResetFactor(Guid by, DateTimeOffset now)
    {
        if (State is not StaffState.Active || FactorSince is null || FactorResetBy is not { } asked || FactorResetAt is not { } at || at + TimeToAccept <= now)
            return StaffFailures.ResetNotAsked;
        if (by == asked || by == Id)
            return StaffFailures.NeedsAnother;
        (SealedKey, FactorSince, LastStep, RecoverySheet) = ("", null, 0, RecoverySheet.None);
        (FactorResetBy, FactorResetAt) = (null, null);
        ForgetPasskeys();
        Raise(new StaffAccessChanged(Id));
        return Result.Done;
    }

    /// <summary>By themselves, with the one that was good until now.</summary>
    public Result ChangePassword(Credential credential, DateTimeOffset now)
    {
        if (State is not StaffState.Active)
            return StaffFailures.NotInUse;
        (Credential, PasswordChangedAt, FailedSignIns, LockedUntil) = (credential, now, 0, null);
        return Result.Done;
    }

    /// <summary>The codes from before are worth nothing.</summary>
    public Result RenewSheet(RecoverySheet sheet)
    {
        if (State is not StaffState.Active || FactorSince is null)
            return StaffFailures.NotInUse;
        RecoverySheet = sheet;
        return Result.Done;
    }

    /// <returns>The role from before.</returns>
    public Result<StaffRole> ChangeRole(StaffRole role)
    {
        if (State is StaffState.Disabled)
            return StaffFailures.NotInUse;
        if (Role == role)
            return StaffFailures.SameRole;
        var before = Role;
        Role = role;
        Raise(new StaffAccessChanged(Id));
        return before;
    }

    /// <summary>No password, code or link of theirs is good any more.</summary>
    public Result Disable()
    {
        if (State is StaffState.Disabled)
            return StaffFailures.NotInUse;
        State = StaffState.Disabled;
        (InvitationHash, InvitationUntil) = (null, null);
        (Credential, SealedKey, FactorSince, RecoverySheet) = (Credential.None, "", null, RecoverySheet.None);
        (FactorResetBy, FactorResetAt) = (null, null);
        ForgetPasskeys();
        Raise(new StaffAccessChanged(Id));
        return Result.Done;
    }

    private Secret DrawInvitation(DateTimeOffset now)
    {
        var token = Token.Draw();
        (InvitationHash, InvitationUntil, InvitedAt) = (Token.HashOf(token), now + TimeToAccept, now);
        return token;
    }
}

/// <summary>What somebody may do is another thing by now: every session of theirs ends.</summary>
public sealed record StaffAccessChanged(Guid StaffId) : IDomainEvent;
