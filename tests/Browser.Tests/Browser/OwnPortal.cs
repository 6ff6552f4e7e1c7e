using Ventanilla.Testing;
using Xunit;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>A portal for one class alone, and the application beside it, which does what is not the story.</summary>
public sealed class OwnPortal : IAsyncLifetime
{
    public PortalProcess Portal { get; private set; } = null!;
    public ApplicationHouse House { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Portal = await PortalProcess.Start();
        House = ApplicationHouse.Beside(Portal.Database, SampleHouse.Policy);
    }

    public async Task DisposeAsync()
    {
        await House.DisposeAsync();
        await Portal.DisposeAsync();
    }
}
