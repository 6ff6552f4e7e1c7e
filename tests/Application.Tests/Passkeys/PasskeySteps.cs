using Ventanilla.Application.Passkeys;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Passkeys;

/// <summary>What people and staff do with keys, in one line each.</summary>
internal static class PasskeySteps
{
    public static async Task<string> IsAskedToMake(this ApplicationHouse house, string? code = null)
    {
        var begun = await house.Send(new BeginPasskey(new Secret(SampleHouse.Password), code));
        return (await house.Send(new GetPasskeyOffer(begun.Value))).Value;
    }

    /// <summary>Whoever asks adds the key of a device; a minute goes by, for a question is drawn after it.</summary>
    public static async Task<DeviceKey> AddsPasskey(this ApplicationHouse house, string? code = null, string name = "Mi celular")
    {
        var device = new DeviceKey();
        (await house.Send(new AddPasskey(name, device.Makes(await house.IsAskedToMake(code))))).Failures.ShouldBeEmpty();
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        return device;
    }

    /// <summary>The same of somebody of staff.</summary>
    public static async Task<Result> AddsStaffPasskey(this ApplicationHouse house, Colleague who, DeviceKey device)
    {
        var ticket = (await house.Send(new BeginStaffPasskey(new Secret(who.Password), who.Code(house)))).Value;
        house.Clock.Pass(TimeSpan.FromMinutes(1));
        return await house.Send(new AddStaffPasskey("Computador del puesto", device.Makes((await house.Send(new GetStaffPasskeyOffer(ticket))).Value)));
    }

    public static async Task<string> Question(this ApplicationHouse house, PasskeyDoor door = PasskeyDoor.People)
    {
        house.Clock.Pass(TimeSpan.FromSeconds(1));
        return (await house.Send(new GetPasskeyQuestion(door))).Value;
    }

    public static async Task<Result<SignInAnswer>> SignsInWith(this ApplicationHouse house, DeviceKey device) =>
        await house.Send(new SignInWithPasskey(device.Signs(await house.Question()), Remember: false));

    public static async Task<Result<StaffEntry>> ComesInWith(this ApplicationHouse house, DeviceKey device) =>
        await house.Send(new SignInStaffWithPasskey(device.Signs(await house.Question(PasskeyDoor.Staff))));

    /// <summary>How many mails of a kind wait, or were sent.</summary>
    public static Task<long> Promised(this ApplicationHouse house, string mail) =>
        house.Database.Scalar<long>($"SELECT count(*) FROM outgoing_messages WHERE \"Template\" = '{mail}'");
}
