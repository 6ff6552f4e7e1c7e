using Ventanilla.Domain.People;

namespace Ventanilla.Domain.Accounts;

/// <summary>Where an account stands between "I have no user" and "I am in". A lock is a time on the account, not a state.</summary>
public enum AccountState { PendingActivation, PendingVerification, Active, VerificationBlocked, Disabled, Closed }

/// <summary>A person's way in. It claims its e-mail when the link in that mailbox was used, and its document when it becomes active;
/// until then others may try with the same data, so nobody can squat on them.</summary>
public sealed class Account : Aggregate
{
    private Account() { }

    public AccountState State { get; private set; }
    public DocumentType DocumentType { get; private set; }
    public string DocumentNumber { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string NormalizedEmail { get; private set; } = "";
    public string? FirstName { get; private set; }
    public string? SecondName { get; private set; }
    public string? FirstSurname { get; private set; }
    public string? SecondSurname { get; private set; }
    public DateOnly? BirthDate { get; private set; }
    public string Phone { get; private set; } = "";
    public string PasswordHash { get; private set; } = "";
    public string Culture { get; private set; } = "";
    public Guid? PersonId { get; private set; }

    /// <summary>Unique over all accounts once set: the mailbox was proved.</summary>
    public string? ClaimedEmail { get; private set; }

    /// <summary>Unique over all accounts once set: the identity was settled.</summary>
    public string? ClaimedDocument { get; private set; }

    public int FailedSignIns { get; private set; }
    public DateTimeOffset? LockedUntil { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? ActivatedAt { get; private set; }
    public DateTimeOffset PasswordChangedAt { get; private set; }

    /// <param name="id">The number of the form that was filled in, so that sending it twice registers once.</param>
    public static Account Register(
        Guid id, Document document, EmailAddress email, AccountNames names, DateOnly? birthDate, string phone, string passwordHash,
        string culture, DateTimeOffset now) => new()
        {
            Id = id,
            State = AccountState.PendingActivation,
            DocumentType = document.Type,
            DocumentNumber = document.Number,
            Email = email.Typed,
            NormalizedEmail = email.Normalized,
            FirstName = names.First,
            SecondName = names.Second,
            FirstSurname = names.FirstSurname,
            SecondSurname = names.SecondSurname,
            BirthDate = birthDate,
            Phone = phone,
            PasswordHash = passwordHash,
            Culture = culture,
            CreatedAt = now,
            PasswordChangedAt = now,
        };

    /// <summary>The link in the mailbox was used. Who is on record must still answer; who is not is in.</summary>
    public Result ProveMailbox(Person? onRecord, bool mustVerify, DateTimeOffset now)
    {
        if (State != AccountState.PendingActivation)
            return AccountFailures.LinkNotUsable;
        (ClaimedEmail, PersonId) = (NormalizedEmail, onRecord?.Id);
        if (!mustVerify)
            return BecomeActive(Document, now);
        State = AccountState.PendingVerification;
        return Result.Done;
    }

    /// <summary>All questions were answered right: the record is theirs, and its names become the account's.</summary>
    public Result ProveIdentity(Person onRecord, DateTimeOffset now)
    {
        if (State != AccountState.PendingVerification || PersonId != onRecord.Id)
            return AccountFailures.NotWaitingForVerification;
        (FirstName, SecondName, FirstSurname, SecondSurname) =
            (onRecord.FirstName, onRecord.SecondName, onRecord.FirstSurname, onRecord.SecondSurname);
        BirthDate = onRecord.BirthDate;
        return BecomeActive(new Document(onRecord.DocumentType, onRecord.DocumentNumber), now);
    }

    /// <summary>The attempts of the person on record are spent; only a case leads on from here.</summary>
    public Result BlockVerification()
    {
        if (State != AccountState.PendingVerification)
            return AccountFailures.NotWaitingForVerification;
        State = AccountState.VerificationBlocked;
        return Result.Done;
    }

    /// <summary>The person on record says that this registration is not theirs.</summary>
    public Result Disown()
    {
        if (State is not (AccountState.PendingVerification or AccountState.VerificationBlocked))
            return AccountFailures.NotWaitingForVerification;
        State = AccountState.Disabled;
        return Result.Done;
    }

    /// <summary>A new password by recovery: it also ends every lock.</summary>
    public Result ResetPassword(string passwordHash, DateTimeOffset now)
    {
        if (State is AccountState.Disabled or AccountState.Closed or AccountState.PendingActivation)
            return AccountFailures.LinkNotUsable;
        ChangePassword(passwordHash, now);
        (FailedSignIns, LockedUntil) = (0, null);
        return Result.Done;
    }

    public void ChangePassword(string passwordHash, DateTimeOffset now)
    {
        (PasswordHash, PasswordChangedAt) = (passwordHash, now);
        Raise(new PasswordChanged(Id));
    }

    public Document Document => new(DocumentType, DocumentNumber);

    private Result BecomeActive(Document claimed, DateTimeOffset now)
    {
        ClaimedDocument = claimed.Key;
        (State, ActivatedAt) = (AccountState.Active, now);
        Raise(new AccountActivated(Id));
        return Result.Done;
    }
}

/// <summary>Names as a form gives them; all empty when the record will give them later.</summary>
public sealed record AccountNames(string? First, string? Second, string? FirstSurname, string? SecondSurname);
