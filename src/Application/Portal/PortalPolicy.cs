using Ventanilla.Application.Connections;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Portal;

/// <summary>What makes one binary the portal of one organisation: independent choices, read from <c>Portals/{name}.json</c> and checked
/// at start-up. Every setting is described in docs/policy.md.</summary>
public sealed record PortalPolicy
{
    public required IdentityPolicy Identity { get; init; }
    public required RegistrationPolicy Registration { get; init; }
    public PasswordPolicy Password { get; init; } = new();
    public ChallengeRule Verification { get; init; } = new();
    public RecoveryPolicy Recovery { get; init; } = new();
    public ClosingPolicy Closing { get; init; } = new();
    public Lockout Lockout { get; init; } = new();
    public SessionRule Sessions { get; init; } = new();
    public BudgetPolicy Budgets { get; init; } = new();
    public CasePolicy Cases { get; init; } = new();
    public PeoplePolicy People { get; init; } = new();
    public MobilePolicy Mobile { get; init; } = new();
    public required OrganisationPolicy Organisation { get; init; }
    /// <summary>What is on offer until somebody edits it; see <see cref="Domain.Apps.AppVersion"/>.</summary>
    public IReadOnlyList<AppOffer> Apps { get; init; } = [];

    /// <summary>The questions of the help page, in place of the general ones.</summary>
    public IReadOnlyList<FaqEntry> Faq { get; init; } = [];

    /// <summary>Texts of the pages and mails in the organisation's own words, by their key: <c>Accounts.landing.heading</c>, <c>Mails.WelcomeMail.Title</c>.</summary>
    public IReadOnlyDictionary<string, LocalText> Texts { get; init; } = new Dictionary<string, LocalText>();
}

/// <summary>What tells accounts apart, and what a person types to sign in.</summary>
public sealed record IdentityPolicy
{
    public IReadOnlyList<Identifier> SignInWith { get; init; } = [];

    /// <summary>What no two accounts may share. Where an e-mail may own several accounts, it is not in it.</summary>
    public IReadOnlyList<Identifier> OneAccountPer { get; init; } = [];

    /// <summary>The types of document on offer; none: the portal asks for no document.</summary>
    public IReadOnlyList<DocumentType> DocumentTypes { get; init; } = [];

    /// <summary>Under which kinds of name the password of an account is recognised: those to sign in with, and the address where it alone may have
    /// to tell a registration by its password.</summary>
    public IReadOnlyList<Identifier> PasswordNames => [.. SharesEmails ? SignInWith : SignInWith.Union([Identifier.Email])];

    public bool AsksUsername => SignInWith.Contains(Identifier.Username);
    public bool AsksDocument => DocumentTypes.Count > 0;

    /// <summary>An address alone does not name an account: the username is asked for beside it.</summary>
    public bool SharesEmails => !OneAccountPer.Contains(Identifier.Email);
}

/// <summary>Who may register.</summary>
public enum RegistrationKind { Open, EmailOnRecord }

/// <summary>The second datum that a look-up by document asks for; none: nothing is looked up.</summary>
public enum SecondDatum { None, BirthDate, DocumentIssuedOn }

/// <summary>What a registration asks for besides document, e-mail, username and password. Second names are never required.</summary>
public enum RegistrationField { FullName, FirstName, SecondName, FirstSurname, SecondSurname, BirthDate, Phone }

public sealed record RegistrationPolicy
{
    public RegistrationKind Kind { get; init; } = RegistrationKind.Open;
    public IReadOnlyList<RegistrationField> Fields { get; init; } = [];
    public SecondDatum SecondDatum { get; init; } = SecondDatum.None;

    /// <summary>Whether what was typed is shown once more before the account is created.</summary>
    public bool Confirmation { get; init; } = true;
    public AfterActivation AfterActivation { get; init; } = AfterActivation.Active;
    public TimeSpan ActivationLink { get; init; } = TimeSpan.FromHours(24);

    /// <summary>How long a registration waits for its link before it is deleted.</summary>
    public TimeSpan NeverActivated { get; init; } = TimeSpan.FromDays(7);

    /// <summary>The documents a person must accept, with the version in force.</summary>
    public IReadOnlyList<LegalDocument> Legal { get; init; } = [];
}

/// <param name="Document"><c>terms</c> or <c>data_treatment</c>: the text is <c>legal</c> of Portal.resx under that name.</param>
public sealed record LegalDocument(string Document, string Version, DateOnly Since);

public sealed record PasswordPolicy
{
    public PasswordRule Rule { get; init; } = new();

    /// <summary>PBKDF2-HMAC-SHA512 rounds.</summary>
    public int Iterations { get; init; } = 220_000;

    /// <summary>The organisation's own words, which no password may be built on.</summary>
    public IReadOnlyList<string> ForbiddenWords { get; init; } = [];
}

/// <summary>What a person gets who forgot the password.</summary>
public enum RecoveryKind { Link, TemporaryPassword }

public sealed record RecoveryPolicy
{
    public RecoveryKind Kind { get; init; } = RecoveryKind.Link;

    /// <summary>How long the mailed link works: to choose a password, or to ask for a temporary one.</summary>
    public TimeSpan ResetLink { get; init; } = TimeSpan.FromMinutes(30);
    public TimeSpan TemporaryPassword { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>How long the code works that two of staff give a person on paper.</summary>
    public TimeSpan PaperCode { get; init; } = TimeSpan.FromHours(24);
}

/// <summary>How an account ends by its owner's wish.</summary>
public sealed record ClosingPolicy
{
    /// <summary>Time to change one's mind before everything personal is erased.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromDays(15);
}

/// <summary>How the records of the organisation come in.</summary>
public sealed record PeoplePolicy
{
    /// <summary>Whether files from the browser are approved by another member than who gave them.</summary>
    public bool ImportNeedsTwo { get; init; } = true;
}

/// <summary>How often things may be asked for. Windows are stated in the name.</summary>
public sealed record BudgetPolicy
{
    public int MailsPerAddressPerHour { get; init; } = 5;
    public int MailsPerMailboxPerHour { get; init; } = 30;
    public int MailsPerClientPerHour { get; init; } = 100;
    public TimeSpan ResendCooldown { get; init; } = TimeSpan.FromSeconds(60);
    public int PostsPerAddressPerMinute { get; init; } = 240;
    public int LookUpsPerDocumentPerDay { get; init; } = 10;
    public int LookUpsPerAddressPerHour { get; init; } = 20;
    public int LookUpsPerNetworkPerHour { get; init; } = 200;
    public int LookUpsPerHour { get; init; } = 5_000;
    public int RegistrationsPerAddressPerHour { get; init; } = 20;
    public int SignInsPerAddressPerQuarterHour { get; init; } = 300;
    public int VerificationsPerAddressPerHour { get; init; } = 60;
    public int VerificationsPerNetworkPerHour { get; init; } = 200;
    public int CompaniesPerAccount { get; init; } = 50;
    public int CaseDraftsPerAddressPerHour { get; init; } = 30;
    public int CaseFilesPerAddressPerHour { get; init; } = 100;
}

public sealed record OrganisationPolicy
{
    public required string Name { get; init; }
    public required string ShortName { get; init; }
    public string Logo { get; init; } = "";
    public string Theme { get; init; } = "";

    /// <summary>A PNG or JPEG file, which mails carry in place of the mark in letters; a path that is not whole begins beside the policy.</summary>
    public string MailLogo { get; init; } = "";
    public ColourPolicy Colours { get; init; } = new();

    /// <summary>Kept together, so that no line of a page or a mail ends within it.</summary>
    public string Phone { get; init => field = (value ?? "").Replace(' ', '\u00a0'); } = "";
    public LocalText PhoneHours { get; init; } = new("", "");
    public string SupportEmail { get; init; } = "";
    public string OfficialSite { get; init; } = "";
    public IReadOnlyList<ServicePoint> ServicePoints { get; init; } = [];
}

public sealed record ServicePoint(string Name, string Address, LocalText Hours);

/// <param name="Answer">May have several lines; those that begin with "- " are a list.</param>
public sealed record FaqEntry(LocalText Question, LocalText Answer);
