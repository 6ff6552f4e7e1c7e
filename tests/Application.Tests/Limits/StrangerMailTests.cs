using Ventanilla.Application.Recovery;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Limits;

/// <summary>Security test 23, the mails: whatever a stranger asks for with somebody's address, its owner registers, asks again and recovers from
/// their own client; and no mailbox is flooded.</summary>
public sealed class StrangerMailTests : IAsyncLifetime
{
    private const string Vera = "vera@correo.example";
    private const string Home = "203.0.113.4";
    private ApplicationHouse _house = null!;
    private int _forms;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<Result<string>> Registers(string email, string from)
    {
        // The form is another budget: it is filled in somewhere else.
        var (id, data) = (Guid.CreateVersion7(), DataOf(email, "52000777"));
        _house.Caller.Address = $"203.0.113.{++_forms % 250 + 1}";
        var judged = await _house.Judged(id, data, "la frase del intruso");
        _house.Caller.Address = from;
        return await _house.Send(new RegisterUser(id, data, judged));
    }

    /// <summary>Five times is what one client may do to one mailbox.</summary>
    private async Task StrangerRegisters(string from, int times = 8)
    {
        for (var i = 0; i < times; i++)
            await Registers(Vera, from);
    }

    private async Task<int> MailsToVera()
    {
        await _house.RunJobs();
        return _house.Postman.Mails.Count(m => m.To.StartsWith("vera", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("198.51.100.9")]
    [InlineData("203.0.113.99")]
    public async Task A_stranger_next_door_or_far_away_cannot_keep_the_owner_from_registering_and_asking_again(string stranger)
    {
        await StrangerRegisters(stranger);

        _house.Clock.Pass(TimeSpan.FromSeconds(1));
        _house.Caller.Address = Home;
        var mine = await _house.RegisterAndActivate(DataOf(Vera, "52000111"));

        (await _house.Send(new ResendActivation(Vera))).Succeeded.ShouldBeTrue();
        mine.AccountId.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Who_asks_for_a_link_every_minute_does_not_keep_the_owner_from_asking_too()
    {
        await Registers(Vera, Home);
        _house.Clock.Pass(TimeSpan.FromMinutes(2));
        _house.Caller.Address = "198.51.100.9";
        await _house.Send(new ResendActivation(Vera));
        _house.Caller.Address = Home;

        (await _house.Send(new ResendActivation(Vera))).Succeeded.ShouldBeTrue();
        (await _house.Send(new ResendActivation(Vera))).Failures[0].Kind.ShouldBe(FailureKind.TooMany);
    }

    [Fact]
    public async Task A_hundred_posts_with_variants_of_one_address_are_a_handful_of_mails()
    {
        for (var i = 0; i < 20; i++)
        {
            await Registers($"vera+{i}@correo.example", "198.51.100.9");
            await _house.Send(new ResendActivation($"vera+{i}@correo.example"));
            for (var again = 0; again < 3; again++)
                await _house.Send(new RequestPasswordReset($"vera+{i}@correo.example"));
        }

        (await MailsToVera()).ShouldBeInRange(1, Policy.Budgets.MailsPerAddressPerHour);
    }

    [Fact]
    public async Task One_neighbourhood_sends_one_mailbox_no_more_however_many_clients_it_has()
    {
        for (var host = 1; host <= 30; host++)
            await StrangerRegisters($"198.51.100.{host}", times: 1);

        (await MailsToVera()).ShouldBeLessThanOrEqualTo(2 * Policy.Budgets.MailsPerAddressPerHour);
    }

    [Fact]
    public async Task However_many_ask_from_wherever_one_mailbox_gets_so_many_mails_an_hour()
    {
        for (var network = 1; network <= 60; network++)
            await StrangerRegisters($"10.0.{network}.1", times: 1);

        (await MailsToVera()).ShouldBeLessThanOrEqualTo(30);
    }

    [Fact]
    public async Task An_owner_recovers_whoever_asked_before_and_however_often()
    {
        await _house.RegisterAndActivate(Vera, "52000111");
        var before = await MailsToVera();
        foreach (var stranger in new[] { "198.51.100.9", "203.0.113.99", "10.1.2.3" })
        {
            _house.Caller.Address = stranger;
            await StrangerRegisters(stranger);
            for (var i = 0; i < 20; i++)
                await _house.Send(new RequestPasswordReset(Vera));
        }

        _house.Caller.Address = Home;
        (await _house.Send(new RequestPasswordReset(Vera))).Succeeded.ShouldBeTrue();
        (await MailsToVera()).ShouldBeGreaterThan(before);
        var next = new Secret("y una tercera frase");
        (await _house.Send(new ResetPassword(_house.Postman.LinkTo(Vera, "/restablecer"), next, next))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_client_that_asks_for_mails_to_the_whole_town_is_told_to_wait()
    {
        var refused = 0;
        for (var i = 0; i < 150; i++)
            refused += (await _house.Send(new RequestPasswordReset($"alguien{i}@correo.example"))).Succeeded ? 0 : 1;

        refused.ShouldBe(50);
    }
}
