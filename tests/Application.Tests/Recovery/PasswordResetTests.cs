using Ventanilla.Application.Recovery;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Recovery;

public sealed class PasswordResetTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private const string Next = "otra frase bien larga";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.RunJobs();
        _house.Clock.Pass(TimeSpan.FromHours(1));
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<Secret> AsksForALink()
    {
        await _house.Send(new RequestPasswordReset(Email));
        await _house.RunJobs();
        return _house.Postman.LinkTo(Email, "/restablecer");
    }

    private Task<Result> Resets(Secret token, string password = Next) => _house.Send(new ResetPassword(token, new Secret(password), new Secret(password)));

    [Fact]
    public async Task A_new_password_ends_every_session_and_tells_the_owner()
    {
        var session = (await _house.Send(new SignInWithPassword(Email, new Secret(SampleHouse.Password), true))).Value.SessionId!.Value;
        var token = await AsksForALink();
        var before = _house.Postman.Mails.Count;

        (await Resets(token)).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        (await _house.Send(new CheckSession(session))).Value.ShouldBeFalse();
        _house.Postman.Mails.Skip(before).ShouldHaveSingleItem().To.ShouldBe(Email);
        (await _house.Send(new SignInWithPassword(Email, new Secret(SampleHouse.Password), false))).Value.Outcome.ShouldBe(SignInOutcome.Refused);
        (await _house.Send(new SignInWithPassword(Email, new Secret(Next), false))).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task Fifty_uses_of_one_link_at_once_change_the_password_once()
    {
        var token = await AsksForALink();

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Resets(token, $"{Next} {i}")));

        results.Count(r => r.Succeeded).ShouldBe(1);
    }

    [Fact]
    public async Task A_password_that_will_not_do_leaves_the_link_usable()
    {
        var token = await AsksForALink();

        (await Resets(token, "corta")).Failures[0].Code.ShouldBe(AccountFailures.PasswordTooShort.Code);
        (await Resets(token, SampleHouse.Password)).Failures[0].Code.ShouldBe(AccountFailures.PasswordPrevious.Code);
        (await Resets(token, "y una tercera frase")).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_link_dies_after_half_an_hour_and_with_its_brothers_when_one_is_used()
    {
        var old = await AsksForALink();
        _house.Clock.Pass(TimeSpan.FromMinutes(30));
        (await Resets(old)).Failures[0].Code.ShouldBe(AccountFailures.LinkNotUsable.Code);

        var one = await AsksForALink();
        var two = await AsksForALink();
        (await Resets(one)).Succeeded.ShouldBeTrue();
        (await Resets(two, "y una cuarta frase")).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_hundred_requests_mail_a_few_change_nothing_and_leave_a_link_that_works()
    {
        var before = _house.Postman.Mails.Count;
        for (var i = 0; i < 100; i++)
            (await _house.Send(new RequestPasswordReset(Email))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        (_house.Postman.Mails.Count - before).ShouldBeInRange(1, Policy.Budgets.MailsPerAddressPerHour);
        (await _house.Send(new SignInWithPassword(Email, new Secret(SampleHouse.Password), false))).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
        _house.Clock.Pass(TimeSpan.FromMinutes(29));
        (await Resets(_house.Postman.LinkTo(Email, "/restablecer"))).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_asks_first_and_often_cannot_keep_the_owner_from_a_link()
    {
        for (var i = 0; i < 20; i++)
            await _house.Send(new ResendActivation(Email));
        for (var i = 0; i < 20; i++)
            await _house.Send(new RequestPasswordReset(Email));
        _house.Clock.Pass(TimeSpan.FromMinutes(31));

        (await Resets(await AsksForALink())).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_and_no_mail()
    {
        var before = _house.Postman.Mails.Count;

        (await _house.Send(new RequestPasswordReset("nadie@correo.example"))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        _house.Postman.Mails.Count.ShouldBe(before);
    }
}
