using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Accounts;

/// <summary>What its owner changes while the account is in use, and how it ends.</summary>
public sealed partial class Account
{
    /// <summary>The link in the new mailbox was used: the account answers to it from now on, and its old address is free.</summary>
    /// <param name="credential">The same password, also under the new address.</param>
    /// <param name="unique">What no two accounts of the portal may share.</param>
    public Result ChangeEmail(EmailAddress email, Credential credential, IReadOnlyCollection<Identifier> unique)
    {
        if (State != AccountState.Active)
            return AccountFailures.NotActive;
        var former = Email;
        TakeEmail(email, unique);
        Credential = credential;
        // One that was mailed to the old address is no way in any more.
        (TemporaryPasswordHash, TemporaryPasswordUntil) = (null, null);
        Raise(new EmailChanged(Id, former));
        return Result.Done;
    }

    public Result ChangePhone(string phone)
    {
        if (State != AccountState.Active)
            return AccountFailures.NotActive;
        Phone = phone;
        Raise(new PhoneChanged(Id));
        return Result.Done;
    }

    /// <summary>The owner's mails are written in it from now on.</summary>
    public Result ChooseLanguage(Language language)
    {
        if (State != AccountState.Active)
            return AccountFailures.NotActive;
        Language = language;
        return Result.Done;
    }

    /// <summary>Somebody else proved that the document is theirs; here it was only typed. The account goes on without it, unless nothing else is
    /// left to sign in with.</summary>
    /// <param name="ways">What the portal lets people sign in with.</param>
    public Result LoseDocument(IReadOnlyCollection<Identifier> ways)
    {
        if (State is not (AccountState.PendingCompany or AccountState.Active or AccountState.Closing) || Document is not { } lost || HasProvedDocument)
            return AccountFailures.NoDocumentToLose;
        (DocumentType, DocumentNumber, ClaimedDocument) = (null, "", null);
        if (Names(ways).Count == 0)
            State = AccountState.Disabled;
        Raise(new DocumentLost(Id, lost.Masked));
        return Result.Done;
    }

    /// <summary>The owner says that a change was not theirs: no password and no passkey is right any more until a recovery, and a closing under way is
    /// off. What it raises is told to nobody, so that one objection does not bring forth another.</summary>
    /// <param name="worthless">Of a password that nobody knows: a try to sign in costs the same as before.</param>
    /// <param name="former">The address from before the change; null leaves the present one.</param>
    public Result Disavow(Credential worthless, EmailAddress? former, IReadOnlyCollection<Identifier> unique, DateTimeOffset now)
    {
        if (!CanRecover)
            return AccountFailures.LinkNotUsable;
        (Credential, PasswordChangedAt, TemporaryPasswordHash, TemporaryPasswordUntil) = (worthless, now, null, null);
        if (former is not null && former.Normalized != NormalizedEmail)
            TakeEmail(former, unique);
        ForgetPasskeys();
        Raise(new AccountDisavowed(Id));
        return State == AccountState.Closing ? Keep() : Result.Done;
    }

    /// <summary>The owner wants it to end. Nothing is lost yet.</summary>
    public Result Close(TimeSpan grace, DateTimeOffset now)
    {
        if (State != AccountState.Active)
            return AccountFailures.NotActive;
        (State, ClosesAt) = (AccountState.Closing, now + grace);
        Raise(new AccountClosing(Id));
        return Result.Done;
    }

    /// <summary>The owner changed their mind.</summary>
    public Result Keep()
    {
        if (State != AccountState.Closing)
            return AccountFailures.NotClosing;
        (State, ClosesAt) = (AccountState.Active, null);
        Raise(new AccountKept(Id));
        return Result.Done;
    }

    /// <summary>Everything personal goes and every claim is given up; that there was an account remains.</summary>
    public Result Erase(DateTimeOffset now)
    {
        // Also one that was disabled meanwhile: that it would be erased was promised.
        if (State is not (AccountState.Closing or AccountState.Disabled) || ClosesAt is not { } promised || promised > now)
            return AccountFailures.NotClosing;
        (DocumentType, DocumentNumber, PersonId, BirthDate) = (null, "", null, null);
        (Email, NormalizedEmail, Username, Phone) = ("", "", null, "");
        (Name, PlainName, PlainSurname) = (AccountNames.None, "", "");
        (ClaimedEmail, ClaimedUsername, ClaimedDocument) = (null, null, null);
        (Credential, TemporaryPasswordHash, TemporaryPasswordUntil) = (Credential.None, null, null);
        ForgetPasskeys();
        (FailedSignIns, LockedUntil, DisabledFrom, State) = (0, null, null, AccountState.Closed);
        Raise(new AccountErased(Id));
        return Result.Done;
    }

    /// <summary>Whoever was seen in person to be its owner chose another mailbox and another password: the old ones, and every passkey, are worth nothing. It also ends every lock.</summary>
    /// <inheritdoc cref="ChangeEmail"/>
    public Result MendMailbox(EmailAddress email, Credential credential, IReadOnlyCollection<Identifier> unique, DateTimeOffset now)
    {
        if (!CanRecover)
            return AccountFailures.LinkNotUsable;
        var former = Email;
        TakeEmail(email, unique);
        (Credential, PasswordChangedAt, TemporaryPasswordHash, TemporaryPasswordUntil) = (credential, now, null, null);
        (FailedSignIns, LockedUntil) = (0, null);
        ForgetPasskeys();
        Raise(new EmailChanged(Id, former));
        return Result.Done;
    }

    /// <summary>Nobody is let in any more, until staff enable it. It keeps what it had claimed, so that nobody else gets it meanwhile.</summary>
    public Result Disable()
    {
        if (State is AccountState.PendingActivation or AccountState.Disabled or AccountState.Closed)
            return AccountFailures.NotInUse;
        (DisabledFrom, State) = (State, AccountState.Disabled);
        (TemporaryPasswordHash, TemporaryPasswordUntil) = (null, null);
        Raise(new AccountDisabled(Id));
        return Result.Done;
    }

    /// <summary>It stands where it stood. One that the person on record disowned, or that has nothing left to sign in with, does not come back.</summary>
    public Result Enable()
    {
        if (State is not AccountState.Disabled || DisabledFrom is not { } before)
            return AccountFailures.NotDisabledByStaff;
        (State, DisabledFrom) = (before, null);
        Raise(new AccountEnabled(Id));
        return Result.Done;
    }

    private bool HasProvedDocument => ClaimedDocument is not null && PersonId is not null;

    private void TakeEmail(EmailAddress email, IReadOnlyCollection<Identifier> unique)
    {
        (Email, NormalizedEmail) = (email.Typed, email.Normalized);
        ClaimedEmail = unique.Contains(Identifier.Email) ? email.Normalized : null;
    }
}
