using MediatR;
using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Recovery;
using Ventanilla.Testing;
using static Ventanilla.Testing.SamplePortals;

namespace Ventanilla.Application.Tests.Accounts;

/// <summary>Security test 7 where a clock cannot see it: whoever must look the same costs the same statements in the same order. Times are
/// measured by scripts/bench.</summary>
public sealed class SameWorkTests : IAsyncLifetime
{
    private const string Wrong = "No Es Esta Frase 99";
    private const string LikeATemporaryOne = "ABCD-EFGH-JKLM";
    private ApplicationHouse _house = null!;

    /// <summary>One account that is in, one that waits for its link, and one that is locked, all of long ago.</summary>
    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Clinic);
        await SampleHouse.Populate(_house, people: 1);
        await _house.RegisterAndActivate(Patient("ana.perez"));
        await _house.RegisterAndActivate(Patient("leo.perez"));
        await _house.Register(Patient("eva.perez"));
        await _house.RunJobs();
        var later = _house.Clock.GetUtcNow().AddHours(6);
        await _house.With(db => db.Set<Account>().Where(a => a.ClaimedUsername == "LEO.PEREZ").ExecuteUpdateAsync(s => s
            .SetProperty(a => a.LockedUntil, later).SetProperty(a => a.FailedSignIns, 7)));
        _house.Clock.Pass(TimeSpan.FromHours(2));
        await _house.Send(new PurgeExpired());
        // The budget of the client itself is no secret of anybody's.
        await SignsIn("nadie.mas", Wrong);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Theory]
    [InlineData(Wrong)]
    [InlineData(LikeATemporaryOne)]
    public async Task A_sign_in_that_fails(string password)
    {
        TemporaryPassword.Read(new Secret(LikeATemporaryOne)).ShouldNotBeNull();
        var unknown = await SignsIn("nadie.aqui", password);
        unknown.ShouldContain("UPDATE SELECT INSERT");

        foreach (var known in new[] { "ana.perez", "eva.perez", "leo.perez" })
            (await SignsIn(known, password)).ShouldBe(unknown, known);
    }

    [Fact]
    public async Task The_right_password_during_a_lock() =>
        (await SignsIn("leo.perez", SampleHouse.Password)).ShouldBe(await SignsIn("nadie.aqui", Wrong));

    [Fact]
    public async Task A_forgotten_password()
    {
        var unknown = await Asks(u => new RequestPasswordReset(OnRecord, u), "nadie.aqui");

        foreach (var known in new[] { "ana.perez", "eva.perez", "leo.perez" })
            (await Asks(u => new RequestPasswordReset(OnRecord, u), known)).ShouldBe(unknown, known);
    }

    [Fact]
    public async Task An_activation_link_once_more()
    {
        var unknown = await Asks(u => new ResendActivation(OnRecord, u), "nadie.aqui");

        foreach (var known in new[] { "ana.perez", "eva.perez", "leo.perez" })
            (await Asks(u => new ResendActivation(OnRecord, u), known)).ShouldBe(unknown, known);
    }

    [Fact]
    public async Task An_activation_link_of_an_address_that_was_typed_within_the_hour()
    {
        await _house.Register(Patient("luz.perez", "luz@correo.example"));
        _house.Clock.Pass(TimeSpan.FromMinutes(2));

        (await Statements.Of(() => _house.Send(new ResendActivation("luz@correo.example", "nadie.aqui")))).ShouldBe(
            await Statements.Of(() => _house.Send(new ResendActivation("nadie@correo.example", "nadie.aqui"))));
    }

    /// <summary>On a portal where an address has one account: whoever registered with another person's may ask for the link once more.</summary>
    [Fact]
    public async Task The_link_of_a_registration_once_more_whoever_else_has_its_address()
    {
        await using var fund = await ApplicationHouse.Open(SampleHouse.Policy);
        await fund.RegisterAndActivate("ana@correo.example", "52000111");
        var known = await fund.Register("ana@correo.example", "52000222");
        var unknown = await fund.Register("eva@correo.example", "52000333");
        fund.Clock.Pass(TimeSpan.FromMinutes(2));

        (await Statements.Of(() => fund.Send(new ResendActivation("ana@correo.example", AccountId: known)))).ShouldBe(
            await Statements.Of(() => fund.Send(new ResendActivation("eva@correo.example", AccountId: unknown))));
    }

    [Fact]
    public async Task Forgotten_usernames() =>
        (await Statements.Of(() => _house.Send(new RemindUsernames(OnRecord)))).ShouldBe(
            await Statements.Of(() => _house.Send(new RemindUsernames("nadie@correo.example"))));

    private Task<string> SignsIn(string name, string password) =>
        Statements.Of(() => _house.Send(new SignInWithPassword(name, new Secret(password), Remember: false)));

    /// <summary>After an hour each, so that the budget of the shared address is a new one every time.</summary>
    private async Task<string> Asks(Func<string, IRequest<Result>> message, string username)
    {
        _house.Clock.Pass(TimeSpan.FromHours(2));
        await _house.Send(new PurgeExpired());
        return await Statements.Of(() => _house.Send(message(username)));
    }
}
