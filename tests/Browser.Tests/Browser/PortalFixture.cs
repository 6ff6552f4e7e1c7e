using Ventanilla.Testing;
using Xunit;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>The fund as a running portal with forty people on record. The classes that use it share one process, because each journey takes a
/// person that nobody took before; whoever must change more than that person's rows starts a portal of their own.</summary>
public class PortalFixture : IAsyncLifetime
{
    // All of them come from one address.
    private static readonly SharedPortal Fund = new(
        ("Policy__Budgets__VerificationsPerAddressPerHour", "1000"), ("Policy__Budgets__VerificationsPerNetworkPerHour", "4000"),
        ("Policy__Verification__BreakerFailuresPerHour", "1000"), ("Policy__Verification__BreakerFailuresPerNetworkPerHour", "500"),
        // In development the built .gz files are passed over; a visitor gets them.
        ("ReloadStaticAssetsAtRuntime", "false"));
    private readonly SharedPortal _shared;

    public PortalFixture() => _shared = Fund;

    // Not public: a class fixture may have one public constructor, and no parameters that nobody can give.
    protected PortalFixture(SharedPortal shared) => _shared = shared;

    protected PortalFixture(params (string Name, string Value)[] settings) => _shared = new SharedPortal(settings);

    public PortalProcess Portal => _shared.Portal;
    public Mailbox Mailbox => _shared.Mailbox;

    public Task InitializeAsync() => _shared.Enter();

    /// <summary>Somebody on record, with an address of their own.</summary>
    public Citizen Affiliate()
    {
        var number = _shared.NextAffiliate();
        return new($"{1000000001 + number * 1000}", $"afiliada{number}@correo.example", number);
    }

    /// <summary>Somebody of whom the fund knows nothing.</summary>
    public Citizen Stranger()
    {
        var number = _shared.NextStranger();
        return new($"{52000000 + number * 1000}", $"nueva{number}@correo.example", null);
    }

    public Task<Visitor> Visit(Manner? manner = null) => Visitor.Arrive(Portal.Address, manner ?? new());

    public Task DisposeAsync() => _shared.Leave();
}

/// <summary>The clinic: by username, only with an e-mail on record, with temporary passwords. One mailbox takes the mails of all tests, so that they
/// run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class ClinicFixture() : PortalFixture(
    ("Portal", "clinica"), ("Policy__Budgets__MailsPerAddressPerHour", "1000"), ("Policy__Budgets__MailsPerMailboxPerHour", "4000")), ICollectionFixture<ClinicFixture>
{
    public const string Name = "The clinic";
}

/// <summary>The software house: by e-mail or document, with a company. Whoever comes brings a NIT of their own.</summary>
public sealed class SoftwareFixture : PortalFixture
{
    private static readonly SharedPortal House = new(
        ("Portal", "software"), ("Policy__Budgets__MailsPerAddressPerHour", "1000"), ("Policy__Budgets__MailsPerMailboxPerHour", "4000"));

    public SoftwareFixture() : base(House)
    {
    }
}

/// <param name="Record">Which of the sample people, or null: on no record.</param>
public sealed record Citizen(string Document, string Email, int? Record)
{
    public string Password { get; init; } = "tres tristes tigres 7";
}
