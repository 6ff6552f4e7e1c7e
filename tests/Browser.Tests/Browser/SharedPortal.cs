using Ventanilla.Testing;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>A portal that starts with the first who enters and ends with the last who leaves.</summary>
public sealed class SharedPortal(params (string Name, string Value)[] settings)
{
    private readonly Lock _door = new();
    private Task _opened = Task.CompletedTask;
    private int _inside;
    private int _affiliates;
    private int _strangers;

    public PortalProcess Portal { get; private set; } = null!;
    public Mailbox Mailbox { get; private set; } = null!;

    public Task Enter()
    {
        lock (_door)
        {
            if (_inside++ == 0)
                _opened = Open();
            return _opened;
        }
    }

    public async Task Leave()
    {
        PortalProcess? last;
        lock (_door)
        {
            if (--_inside > 0)
                return;
            last = Portal;
        }

        // Where it did not start, that is the fault to be read.
        if (last is not null)
            await last.DisposeAsync();
    }

    /// <summary>The number of somebody on record that nobody took before.</summary>
    public int NextAffiliate() => Interlocked.Increment(ref _affiliates) is var number && number < SampleHouse.People ? number
        : throw new InvalidOperationException("Everybody on record has been taken: the sample needs more people.");

    /// <summary>The number of somebody on no record that nobody took before.</summary>
    public int NextStranger() => Interlocked.Increment(ref _strangers);

    private async Task Open()
    {
        Portal = await PortalProcess.Start(settings);
        Mailbox = new Mailbox(Portal);
        await using var house = ApplicationHouse.On(Portal.Database, SampleHouse.Policy);
        await SampleHouse.Populate(house);
    }
}
