using Ventanilla.Testing;
using Xunit;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>A portal for the classes of one collection, which come one after another and empty what they count, and the application beside it, which
/// does what is not the story; it gives support too, so that an inbox can hold every kind of case.</summary>
public sealed class OwnPortal : IAsyncLifetime
{
    public PortalProcess Portal { get; private set; } = null!;
    public ApplicationHouse House { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Portal = await PortalProcess.Start();
        House = ApplicationHouse.Beside(Portal.Database, SampleHouse.Policy with { Cases = SampleHouse.Policy.Cases with { Support = true } });
    }

    /// <summary>Takes away what a class counts, and all staff, before each of its tests.</summary>
    public Task Empty(string tables) => Portal.Database.Scalar<object>($"TRUNCATE {tables}, staff_members CASCADE");

    public async Task DisposeAsync()
    {
        await House.DisposeAsync();
        await Portal.DisposeAsync();
    }
}

/// <summary>The classes that count cases or people.</summary>
[CollectionDefinition(Name)]
public sealed class InboxPortal : ICollectionFixture<OwnPortal>
{
    public const string Name = "The inbox";
}

/// <summary>The classes that count mails, accounts or days.</summary>
[CollectionDefinition(Name)]
public sealed class DeskPortal : ICollectionFixture<OwnPortal>
{
    public const string Name = "The desk";
}
