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

    /// <summary>The owner says that a change was not theirs: no password is right any more until a recovery, and a closing under way is
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
        Name = AccountNames.None;
        (ClaimedEmail, ClaimedUsername, ClaimedDocument) = (null, null, null);
        (Credential, TemporaryPasswordHash, TemporaryPasswordUntil) = (Credential.None, null, null);
        (FailedSignIns, LockedUntil, State) = (0, null, AccountState.Closed);
        Raise(new AccountErased(Id));
        return Result.Done;
    }

    private bool HasProvedDocument => ClaimedDocument is not null && PersonId is not null;

    private void TakeEmail(EmailAddress email, IReadOnlyCollection<Identifier> unique)
    {
        (Email, NormalizedEmail) = (email.Typed, email.Normalized);
        ClaimedEmail = unique.Contains(Identifier.Email) ? email.Normalized : null;
    }
}
