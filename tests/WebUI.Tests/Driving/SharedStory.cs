using Shouldly;
using Xunit;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>One portal for all tests of a class, where none of them counts what the others did.</summary>
public class SharedPortal : IAsyncLifetime
{
    private readonly (string Name, string Value)[] _settings;

    public SharedPortal() => _settings = [];

    // Not public: a class fixture may have one public constructor, and no parameters that nobody can give.
    protected SharedPortal(params (string Name, string Value)[] settings) => _settings = settings;

    public RunningPortal Portal { get; private set; } = null!;

    public async Task InitializeAsync() => Portal = await RunningPortal.Open(_settings);

    public async Task DisposeAsync()
    {
        await Portal.DisposeAsync();
        Portal.Log.Faults.ShouldBeEmpty();
    }
}

/// <summary>The software house, with a company for everybody.</summary>
public sealed class SharedSoftwareHouse() : SharedPortal(("Portal", "software"));

/// <summary>A test on the portal of its class. It too may leave no fault and no missing text in the log; whoever it needs is somebody new.</summary>
public abstract class SharedStory<TPortal>(TPortal shared) : IClassFixture<TPortal>, IAsyncLifetime where TPortal : SharedPortal
{
    protected RunningPortal Portal => shared.Portal;

    /// <summary>Somebody whom no other test knows: with a mailbox, a document and a network address of their own.</summary>
    protected Visitor Somebody(string language = "es") => Portal.Somebody(language);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        Portal.Log.Faults.ShouldBeEmpty();
        return Task.CompletedTask;
    }
}

public abstract class SharedStory(SharedPortal shared) : SharedStory<SharedPortal>(shared);
