using Ventanilla.Domain.People;
using Ventanilla.Domain.Recovery;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Accounts;

/// <summary>Where an account stands between "I have no user" and "I am in". A lock is a time on the account, not a state.</summary>
public enum AccountState { PendingActivation, PendingVerification, PendingCompany, Active, VerificationBlocked, Closing, Disabled, Closed }

/// <summary>What a portal still asks for once the mailbox is proved.</summary>
public enum AfterActivation { Active, Questions, Company }

/// <summary>A person's way in. It claims what makes it the only one of its kind: a username at once, the e-mail when the link in that mailbox
/// was used, the document when its owner has proved to be that person. Until then others may have the same, so nobody can squat on them.</summary>
public sealed partial class Account : Aggregate
{
    private Account() { }

    public AccountState State { get; private set; }
    public DocumentType? DocumentType { get; private set; }
    public string DocumentNumber { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string NormalizedEmail { get; private set; } = "";
    public string? Username { get; private set; }
    public AccountNames Name { get; private set; } = AccountNames.None;

    /// <summary>By which staff find it: without accents, in capitals; from the first name on, and from the first surname on.</summary>
    public string PlainName { get; private set; } = "";
    public string PlainSurname { get; private set; } = "";
    public DateOnly? BirthDate { get; private set; }
    public string Phone { get; private set; } = "";
    public Credential Credential { get; private set; } = Credential.None;
    public Language Language { get; private set; } = Language.Default;
    public Guid? PersonId { get; private set; }

    /// <summary>Unique over all accounts once set: the mailbox was proved.</summary>
    public string? ClaimedEmail { get; private set; }

    /// <summary>Unique over all accounts, from the registration on.</summary>
    public string? ClaimedUsername { get; private set; }

    /// <summary>Unique over all accounts once set: its owner proved to be that person. A document that was only typed is not here.</summary>
    public string? ClaimedDocument { get; private set; }

    public int FailedSignIns { get; private set; }
    public DateTimeOffset? LockedUntil { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? ActivatedAt { get; private set; }
    public DateTimeOffset PasswordChangedAt { get; private set; }

    /// <summary>SHA-256 of a password that lets in once, to choose another one; spent when it has no end.</summary>
    public byte[]? TemporaryPasswordHash { get; private set; }
    public DateTimeOffset? TemporaryPasswordUntil { get; private set; }

    /// <summary>Where it stood when staff disabled it; null where it is in use, or something else ended it for good.</summary>
    public AccountState? DisabledFrom { get; private set; }

    /// <summary>When a closing account is erased.</summary>
    public DateTimeOffset? ClosesAt { get; private set; }

    /// <param name="id">The number of the form that was filled in, so that sending it twice registers once.</param>
    public static Account Register(Guid id, AccountDetails details, Credential credential, Language language, DateTimeOffset now) => new()
    {
        Id = id,
        State = AccountState.PendingActivation,
        DocumentType = details.Document?.Type,
        DocumentNumber = details.Document?.Number ?? "",
        Email = details.Email.Typed,
        NormalizedEmail = details.Email.Normalized,
        Username = details.Username?.Typed,
        ClaimedUsername = details.Username?.Normalized,
        Name = details.Names,
        PlainName = details.Names.Plain,
        PlainSurname = details.Names.PlainSurname,
        BirthDate = details.BirthDate,
        Phone = details.Phone,
        Credential = credential,
        Language = language,
        CreatedAt = now,
        PasswordChangedAt = now,
    };

    /// <summary>The link in the mailbox was used: the account is in, or one step away from it.</summary>
    /// <param name="unique">What no two accounts of the portal may share.</param>
    public Result ProveMailbox(Person? onRecord, AfterActivation next, IReadOnlyCollection<Identifier> unique, DateTimeOffset now)
    {
        if (State != AccountState.PendingActivation)
            return AccountFailures.LinkNotUsable;
        PersonId = onRecord?.Id;
        if (unique.Contains(Identifier.Email))
            ClaimedEmail = NormalizedEmail;
        // Proof is the mailbox that is on record for that number, where it is enough; whoever only typed the number has no claim to it.
        if (unique.Contains(Identifier.Document) && next != AfterActivation.Questions && onRecord?.DocumentNumber == DocumentNumber)
            ClaimDocumentOf(onRecord);
        Raise(new MailboxProved(Id));
        if (next == AfterActivation.Active)
            return BecomeActive(now);
        State = next == AfterActivation.Questions ? AccountState.PendingVerification : AccountState.PendingCompany;
        return Result.Done;
    }

    /// <summary>All questions were answered right: the record is theirs, and its names become the account's.</summary>
    public Result ProveIdentity(Person onRecord, DateTimeOffset now)
    {
        if (State != AccountState.PendingVerification || PersonId != onRecord.Id)
            return AccountFailures.NotWaitingForVerification;
        Name = new(onRecord.FirstName, onRecord.SecondName, onRecord.FirstSurname, onRecord.SecondSurname);
        (PlainName, PlainSurname) = (Name.Plain, Name.PlainSurname);
        BirthDate = onRecord.BirthDate;
        ClaimDocumentOf(onRecord);
        return BecomeActive(now);
    }

    /// <summary>The company is named: nothing is missing any more.</summary>
    public Result CompleteCompany(DateTimeOffset now) =>
        State == AccountState.PendingCompany ? BecomeActive(now) : AccountFailures.NotWaitingForCompany;

    /// <summary>A new password by recovery: it also ends every lock, and every passkey.</summary>
    public Result ResetPassword(Credential credential, DateTimeOffset now)
    {
        if (!CanRecover)
            return AccountFailures.LinkNotUsable;
        ChangePassword(credential, now);
        ForgetPasskeys();
        (FailedSignIns, LockedUntil) = (0, null);
        return Result.Done;
    }

    /// <summary>Whoever reads the mailbox may have a password for one sign-in. It also ends every lock; the usual password stays good.</summary>
    public Result GiveTemporaryPassword(TemporaryPassword password, TimeSpan lifetime, DateTimeOffset now)
    {
        if (!CanRecover)
            return AccountFailures.LinkNotUsable;
        (TemporaryPasswordHash, TemporaryPasswordUntil) = (password.HashFor(Id), now + lifetime);
        (FailedSignIns, LockedUntil) = (0, null);
        Raise(new TemporaryPasswordGiven(Id));
        return Result.Done;
    }

    /// <summary>Whether a password is the temporary one, spent or not: it never becomes the usual one.</summary>
    public bool IsTemporary(Secret password) =>
        TemporaryPasswordHash is { } hash && TemporaryPassword.Read(password)?.HashFor(Id).AsSpan().SequenceEqual(hash) == true;

    public void ChangePassword(Credential credential, DateTimeOffset now)
    {
        (Credential, PasswordChangedAt, TemporaryPasswordHash, TemporaryPasswordUntil) = (credential, now, null, null);
        Raise(new PasswordChanged(Id));
    }

    public Document? Document => DocumentType is { } type ? new(type, DocumentNumber) : null;

    /// <summary>The names of some kinds that it answers to, or will with another address.</summary>
    public IReadOnlyList<SignInName> Names(IEnumerable<Identifier> kinds, EmailAddress? email = null) =>
        SignInName.Of(kinds, email?.Normalized ?? NormalizedEmail, ClaimedUsername, DocumentNumber);

    /// <summary>How the portal speaks to them.</summary>
    public string Greeting => Greet(Name.First, Name.Full, Username);

    public static string Greet(string? firstName, string? fullName, string? username) => firstName ?? fullName ?? username ?? "";

    /// <summary>How one calls them by name: a person by the first one, a company by that of its contact, if it has named one.</summary>
    public static string Call(string? firstName, string? contact, string? fullName, DocumentType? documentType, string? username) =>
        firstName ?? contact ?? (documentType == People.DocumentType.NIT ? fullName : fullName?.Split(' ', 2)[0]) ?? username ?? "";

    /// <summary>Whether a forgotten password of this account can be replaced.</summary>
    public bool CanRecover => State is not (AccountState.PendingActivation or AccountState.Disabled or AccountState.Closed);

    private void ClaimDocumentOf(Person onRecord)
    {
        ClaimedDocument = new Document(onRecord.DocumentType, onRecord.DocumentNumber).Key;
        Raise(new DocumentProved(Id, onRecord.DocumentNumber));
    }

    private Result BecomeActive(DateTimeOffset now)
    {
        (State, ActivatedAt) = (AccountState.Active, now);
        Raise(new AccountActivated(Id));
        return Result.Done;
    }
}
