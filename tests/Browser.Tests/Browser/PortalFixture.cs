using Ventanilla.Testing;
using Xunit;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>A running portal with forty people on record; each journey takes a person that nobody took before.</summary>
public class PortalFixture : IAsyncLifetime
{
    private readonly (string Name, string Value)[] _settings;
    private int _taken;

    public PortalFixture() => _settings = [];

    // Not public: a class fixture may have one public constructor, and no parameters that nobody can give.
    protected PortalFixture(params (string Name, string Value)[] settings) => _settings = settings;

    public PortalProcess Portal { get; private set; } = null!;
    public Mailbox Mailbox { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Portal = await PortalProcess.Start(_settings);
        Mailbox = new Mailbox(Portal);
        await using var house = ApplicationHouse.On(Portal.Database, SampleHouse.Policy);
        await SampleHouse.Populate(house);
    }

    /// <summary>Somebody on record, with an address of their own.</summary>
    public Citizen Affiliate()
    {
        var number = Interlocked.Increment(ref _taken);
        return new($"{1000000001 + number * 1000}", $"afiliada{number}@correo.example", number);
    }

    /// <summary>Somebody of whom the fund knows nothing.</summary>
    public Citizen Stranger()
    {
        var number = Interlocked.Increment(ref _taken);
        return new($"{52000000 + number * 1000}", $"nueva{number}@correo.example", null);
    }

    public Task<Visitor> Visit(Manner? manner = null) => Visitor.Arrive(Portal.Address, manner ?? new());

    public async Task DisposeAsync() => await Portal.DisposeAsync();
}

/// <summary>The clinic: by username, only with an e-mail on record, with temporary passwords. One mailbox takes the mails of all tests.</summary>
public sealed class ClinicFixture() : PortalFixture(
    ("Portal", "clinica"), ("Policy__Budgets__MailsPerAddressPerHour", "1000"));

/// <summary>The software house: by e-mail or document, with a company.</summary>
public sealed class SoftwareFixture() : PortalFixture(("Portal", "software"));

/// <param name="Record">Which of the sample people, or null: on no record.</param>
public sealed record Citizen(string Document, string Email, int? Record)
{
    public string Password { get; init; } = "tres tristes tigres 7";
}
