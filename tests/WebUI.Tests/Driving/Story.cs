using Shouldly;
using Xunit;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>A test with a portal of its own. Whatever the story is, it may leave no fault and no missing text in the log.</summary>
public abstract class Story(params (string Name, string Value)[] settings) : IAsyncLifetime
{
    protected RunningPortal Portal { get; private set; } = null!;

    public async Task InitializeAsync() => Portal = await RunningPortal.Open(settings);

    public async Task DisposeAsync()
    {
        await Portal.DisposeAsync();
        Portal.Log.Faults.ShouldBeEmpty();
    }
}
