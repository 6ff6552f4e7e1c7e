using Ventanilla.Application.Passkeys;
using Ventanilla.Application.Staff;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Passkeys;

/// <summary>A key stands in for the password and the code of somebody of staff; it is made with both, and goes with their second factor.</summary>
public sealed class StaffPasskeyTests : IAsyncLifetime
{
    private const string Email = "marta@gestion.example";
    private ApplicationHouse _house = null!;
    private Colleague _marta = null!;
    private DeviceKey _device = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _marta = await _house.IsStaff(StaffRole.Agent, Email);
        _device = new DeviceKey();
        (await _house.AddsStaffPasskey(_marta, _device)).Failures.ShouldBeEmpty();
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<Result<Secret>> Begins(string? code = null, string password = StaffHouse.Password)
    {
        var begun = await _house.Send(new BeginStaffPasskey(new Secret(password), code ?? _marta.Code(_house)));
        _house.Clock.Pass(TimeSpan.FromMinutes(1));
        return begun;
    }

    private async Task ShouldRefuse() => (await _house.ComesInWith(_device)).Failures.ShouldBe([PasskeyFailures.Refused]);

    [Fact]
    public async Task The_key_alone_opens_a_session_of_that_role_and_its_owner_was_told()
    {
        var entry = (await _house.ComesInWith(_device)).Value;

        (await _house.Send(new CheckStaffSession(entry.SessionId))).Value.ShouldBe(new StaffOnDuty(_marta.Id, "Marta Ríos", StaffRole.Agent));
        (await _house.Promised(nameof(StaffWayInChangedMail))).ShouldBe(1);
    }

    [Fact]
    public async Task It_is_made_with_the_password_and_a_code_that_is_used_up()
    {
        (await Begins("000000")).Succeeded.ShouldBeFalse();
        (await Begins(password: "no es esta")).Succeeded.ShouldBeFalse();
        var code = _marta.Code(_house);
        (await _house.Send(new BeginStaffPasskey(new Secret(StaffHouse.Password), code))).Succeeded.ShouldBeTrue();
        (await _house.Send(new BeginStaffPasskey(new Secret(StaffHouse.Password), code))).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_key_opens_the_door_of_its_own_kind_alone()
    {
        (await _house.SignsInWith(_device)).Failures.ShouldBe([PasskeyFailures.Refused]);
        _house.Caller.As = null;
        await _house.RegisterAndActivate("luis@correo.example", "52000111");
        await _house.IsIn("luis@correo.example");
        var persons = await _house.AddsPasskey();

        (await _house.ComesInWith(persons)).Failures.ShouldBe([PasskeyFailures.Refused]);
        (await _house.Send(new SignInStaffWithPasskey(persons.Signs(await _house.Question())))).Failures.ShouldBe([PasskeyFailures.TooOld]);
    }

    [Fact]
    public async Task Twenty_posts_of_one_answer_at_once_open_one_session()
    {
        var answer = _device.Signs(await _house.Question(PasskeyDoor.Staff));

        (await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _house.Send(new SignInStaffWithPasskey(answer))))).Count(r => r.Succeeded).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_is_disabled_or_whose_factor_is_reset_has_none_any_more()
    {
        var second = new DeviceKey();
        var eva = await _house.IsStaff(StaffRole.Administrator, "eva@gestion.example");
        (await _house.Send(new AskStaffFactorReset(_marta.Id))).Succeeded.ShouldBeTrue();
        await _house.IsStaff(StaffRole.Administrator, "ines@gestion.example");
        (await _house.Send(new ResetStaffFactor(_marta.Id))).Succeeded.ShouldBeTrue();

        await ShouldRefuse();
        (await _house.Database.Scalar<long>("SELECT count(*) FROM passkeys")).ShouldBe(0);
    }

    [Fact]
    public async Task A_disabled_member_is_not_let_in_by_a_key()
    {
        await _house.IsStaff(StaffRole.Administrator, "eva@gestion.example");
        (await _house.Send(new DisableStaff(_marta.Id))).Succeeded.ShouldBeTrue();

        await ShouldRefuse();
        (await _house.Database.Scalar<long>("SELECT count(*) FROM passkeys")).ShouldBe(0);
    }

    [Fact]
    public async Task Removing_one_ends_every_other_session()
    {
        var elsewhere = (await _house.ComesInWith(_device)).Value;
        var key = (await _house.Send(new ListStaffPasskeys())).Value.Keys.ShouldHaveSingleItem();

        (await _house.Send(new RemoveStaffPasskey(key.Id, new Secret(StaffHouse.Password)))).Succeeded.ShouldBeTrue();

        (await _house.Send(new CheckStaffSession(elsewhere.SessionId))).Value.ShouldBeNull();
        await ShouldRefuse();
    }

    [Fact]
    public async Task A_ticket_of_one_member_makes_no_key_of_another()
    {
        var ticket = (await Begins()).Value;
        var asked = (await _house.Send(new GetStaffPasskeyOffer(ticket))).Value;
        await _house.IsStaff(StaffRole.Agent, "eva@gestion.example");
        var evas = new DeviceKey();

        (await _house.Send(new AddStaffPasskey("Mío", evas.Makes(asked)))).Failures.ShouldBe([PasskeyFailures.BeginAgain]);
        (await _house.Send(new GetStaffPasskeyOffer(ticket))).Failures.ShouldBe([PasskeyFailures.BeginAgain]);
    }
}
