using Ventanilla.Testing;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>A portal that starts with the first who enters, and ends with the tests: between two of its classes it may stand empty for a while, and to start another
/// costs more than to keep it.</summary>
public sealed class SharedPortal
{
    private readonly Lazy<Task> _opened;
    private int _affiliates;
    private int _strangers;

    public SharedPortal(params (string Name, string Value)[] settings) => _opened = new(() => Open(settings));

    public PortalProcess Portal { get; private set; } = null!;
    public Mailbox Mailbox { get; private set; } = null!;

    public Task Enter() => _opened.Value;

    /// <summary>The number of somebody on record that nobody took before.</summary>
    public int NextAffiliate() => Interlocked.Increment(ref _affiliates) is var number && number < SampleHouse.People ? number
        : throw new InvalidOperationException("Everybody on record has been taken: the sample needs more people.");

    /// <summary>The number of somebody on no record that nobody took before.</summary>
    public int NextStranger() => Interlocked.Increment(ref _strangers);

    private async Task Open((string Name, string Value)[] settings)
    {
        Portal = await PortalProcess.Start(settings);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Portal.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Mailbox = new Mailbox(Portal);
        await using var house = ApplicationHouse.On(Portal.Database, SampleHouse.Policy);
        await SampleHouse.Populate(house);
    }
}
