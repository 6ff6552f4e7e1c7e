using System.Buffers.Text;
using Ventanilla.Application.Passkeys;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Passkeys;

/// <summary>A key is kept for whoever gave the password, once, and its owner hears of it.</summary>
public sealed class PasskeyMakingTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.IsIn(Email);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task ShouldNotAdd(string answer, Failure why)
    {
        (await _house.Send(new AddPasskey("Mi celular", answer))).Failures.ShouldBe([why]);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM passkeys")).ShouldBe(0);
        (await _house.Database.Scalar<int>($"SELECT \"Passkeys\" FROM accounts WHERE \"Email\" = '{Email}'")).ShouldBe(0);
    }

    [Fact]
    public async Task The_owner_is_told_of_a_key_that_came_and_of_one_that_went()
    {
        var device = await _house.AddsPasskey();
        (await _house.Promised(nameof(PasskeyAddedMail))).ShouldBe(1);

        var key = (await _house.Send(new ListPasskeys())).Value.Keys.ShouldHaveSingleItem();
        (await _house.Send(new RemovePasskey(key.Id, new Secret(SampleHouse.Password)))).Succeeded.ShouldBeTrue();
        (await _house.Promised(nameof(PasskeyRemovedMail))).ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_password_begins_nothing() =>
        (await _house.Send(new BeginPasskey(new Secret("no es esta")))).Succeeded.ShouldBeFalse();

    [Fact]
    public async Task One_ticket_makes_one_key_however_many_send_it_at_once()
    {
        var asked = await _house.IsAskedToMake();
        DeviceKey[] devices = [.. Enumerable.Range(0, 20).Select(_ => new DeviceKey())];

        var results = await Task.WhenAll(devices.Select(d => _house.Send(new AddPasskey("Mi celular", d.Makes(asked)))));

        results.Count(r => r.Succeeded).ShouldBe(1);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM passkeys")).ShouldBe(1);
    }

    [Fact]
    public async Task A_ticket_is_of_its_account_its_password_and_a_quarter_of_an_hour()
    {
        var device = new DeviceKey();
        var asked = await _house.IsAskedToMake();
        var owner = (_house.Caller.AccountId, _house.Caller.SessionId);
        await _house.RegisterAndActivate("otra@correo.example", "52000222");
        await _house.IsIn("otra@correo.example");
        await ShouldNotAdd(device.Makes(asked), PasskeyFailures.BeginAgain);

        (_house.Caller.AccountId, _house.Caller.SessionId) = owner;
        _house.Clock.Pass(TimeSpan.FromMinutes(15));
        await ShouldNotAdd(device.Makes(asked), PasskeyFailures.BeginAgain);

        asked = await _house.IsAskedToMake();
        (await _house.Send(new ChangePassword(new Secret(SampleHouse.Password), new Secret("cuatro gatos grises 9"), new Secret("cuatro gatos grises 9")))).Succeeded.ShouldBeTrue();
        await ShouldNotAdd(device.Makes(asked), PasskeyFailures.BeginAgain);
    }

    [Fact]
    public async Task What_a_device_cannot_have_made_here_is_not_kept()
    {
        var asked = await _house.IsAskedToMake();
        var elsewhere = new DeviceKey { Origin = "https://portal.test.ladron.example" };
        await ShouldNotAdd(elsewhere.Makes(asked), PasskeyFailures.NotMade);
        var blind = new DeviceKey { KnowsItsPerson = false };
        await ShouldNotAdd(blind.Makes(asked), PasskeyFailures.NotMade);
        var within = new DeviceKey { WithinAnother = true };
        await ShouldNotAdd(within.Makes(asked), PasskeyFailures.NotMade);
        await ShouldNotAdd("{}", PasskeyFailures.NotMade);
        var signs = new DeviceKey();
        await ShouldNotAdd(signs.Makes(asked).Replace("attestationObject", "signature", StringComparison.Ordinal), PasskeyFailures.NotMade);
        var good = new DeviceKey();
        (await _house.Send(new AddPasskey("Mi celular", good.Makes(asked)))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_key_that_somebody_has_is_nobody_elses()
    {
        var device = await _house.AddsPasskey();
        await _house.RegisterAndActivate("otra@correo.example", "52000222");
        await _house.IsIn("otra@correo.example");

        (await _house.Send(new AddPasskey("Mi celular", device.Makes(await _house.IsAskedToMake())))).Failures.ShouldBe([PasskeyFailures.KnownAlready]);
    }

    [Fact]
    public async Task A_device_is_told_which_keys_the_account_has_and_ten_are_enough()
    {
        for (var i = 0; i < Passkey.Most; i++)
        {
            var device = await _house.AddsPasskey();
            if (i + 1 < Passkey.Most)
                (await _house.IsAskedToMake()).ShouldContain(Base64Url.EncodeToString(device.Id));
            // The password may be asked for ten times an hour.
            _house.Clock.Pass(TimeSpan.FromHours(1));
            await _house.IsIn(Email);
        }

        (await _house.Send(new BeginPasskey(new Secret(SampleHouse.Password)))).Failures.ShouldHaveSingleItem().Code.ShouldBe(PasskeyFailures.TooMany.Code);
    }
}
