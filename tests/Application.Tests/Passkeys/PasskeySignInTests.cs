using Ventanilla.Application.Accounts;
using Ventanilla.Application.Passkeys;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Application.Tests.SignIn;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Passkeys;

/// <summary>A device that knows its person lets them in, and nothing else that looks like it.</summary>
public sealed class PasskeySignInTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private const string Fresh = "cinco lobos blancos 4";
    private ApplicationHouse _house = null!;
    private DeviceKey _device = null!;
    private Guid _account;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _account = (await _house.RegisterAndActivate(Email, "52000111")).AccountId;
        await _house.IsIn(Email);
        _device = await _house.AddsPasskey();
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private Task<Result<SignInAnswer>> Sends(string answer) => _house.Send(new SignInWithPasskey(answer, Remember: true));

    private async Task ShouldRefuse() => (await _house.SignsInWith(_device)).Failures.ShouldBe([PasskeyFailures.Refused]);

    private Task<long> Keys() => _house.Database.Scalar<long>("SELECT count(*) FROM passkeys");

    [Fact]
    public async Task The_key_alone_opens_a_session_and_again_another_day()
    {
        _house.IsNobody();
        var answer = (await _house.SignsInWith(_device)).Value;

        (answer.Outcome, answer.AccountId).ShouldBe((SignInOutcome.SignedIn, _account));
        (await _house.Send(new CheckSession(answer.SessionId!.Value))).Value.ShouldBeTrue();
        _house.Clock.Pass(TimeSpan.FromDays(40));
        (await _house.SignsInWith(_device)).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task It_stands_in_for_the_code_of_the_second_factor_which_was_asked_for_before_it_was_made()
    {
        var phone = await _house.EnablesFactor(Email);
        (await _house.Send(new BeginPasskey(new Secret(SampleHouse.Password)))).Failures.ShouldBe([Domain.SignIn.SecondFactorFailures.CodeNeeded]);
        (await _house.Send(new BeginPasskey(new Secret(SampleHouse.Password), phone.Wrong()))).Failures.ShouldBe([Domain.SignIn.SecondFactorFailures.CodeWrong]);
        var second = await _house.AddsPasskey(phone.Code());

        (await _house.SignsInWith(second)).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task A_key_from_before_the_second_factor_is_gone_and_so_is_a_ticket_to_make_one()
    {
        var begun = (await _house.Send(new BeginPasskey(new Secret(SampleHouse.Password)))).Value;
        var asked = (await _house.Send(new GetPasskeyOffer(begun))).Value;
        await _house.EnablesFactor(Email);

        (await _house.Send(new AddPasskey("Mi celular", new DeviceKey().Makes(asked)))).Failures.ShouldBe([PasskeyFailures.BeginAgain]);
        await ShouldRefuse();
        (await Keys()).ShouldBe(0);
    }

    [Fact]
    public async Task Who_came_halfway_in_by_a_key_goes_no_further_once_it_is_removed()
    {
        var ahead = ApplicationHouse.On(_house.Database, Policy with { Registration = Policy.Registration with { Legal = [new("terms", "2.0", new DateOnly(2026, 11, 20))] } });
        ahead.Clock.Pass(_house.Clock.GetUtcNow() - ahead.Clock.GetUtcNow());
        var halfway = (await ahead.SignsInWith(_device)).Value;
        halfway.Outcome.ShouldBe(SignInOutcome.MustAccept);
        var key = (await _house.Send(new ListPasskeys())).Value.Keys.ShouldHaveSingleItem();
        (await _house.Send(new RemovePasskey(key.Id, new Secret(SampleHouse.Password)))).Succeeded.ShouldBeTrue();

        (await ahead.Send(new AcceptLegal(halfway.Ticket!, true, true))).Succeeded.ShouldBeFalse();
        await ahead.DisposeAsync();
    }

    [Fact]
    public async Task Two_devices_that_count_alike_come_in_once()
    {
        var (one, other) = (await _house.Question(), await _house.Question());
        _device.Count = 5;

        var results = await Task.WhenAll(Sends(_device.Signs(one)), Sends(_device.Signs(other)));

        results.Count(r => r.Succeeded).ShouldBe(1);
    }

    [Fact]
    public async Task A_question_of_a_machine_whose_clock_is_ahead_is_not_answered_before_its_time()
    {
        _house.Clock.Pass(TimeSpan.FromDays(400));
        var ahead = _device.Signs(await _house.Question());
        _house.Clock.Pass(TimeSpan.FromDays(-400));

        (await Sends(ahead)).Failures.ShouldBe([PasskeyFailures.TooOld]);
        (await _house.SignsInWith(_device)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Twenty_posts_of_one_answer_at_once_open_one_session()
    {
        var answer = _device.Signs(await _house.Question());

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Sends(answer)));

        results.Count(r => r.Succeeded).ShouldBe(1);
        results.Where(r => !r.Succeeded).ShouldAllBe(r => r.Failures.Contains(PasskeyFailures.TooOld));
    }

    [Fact]
    public async Task An_answer_to_an_older_question_is_worth_nothing_once_a_newer_one_was_used()
    {
        var older = _device.Signs(await _house.Question());
        (await _house.SignsInWith(_device)).Succeeded.ShouldBeTrue();

        (await Sends(older)).Failures.ShouldBe([PasskeyFailures.TooOld]);
    }

    [Fact]
    public async Task A_question_that_is_too_old_of_another_door_or_made_at_home_lets_nobody_in()
    {
        var question = await _house.Question();
        _house.Clock.Pass(PasskeyChallenges.Lifetime);
        (await Sends(_device.Signs(question))).Failures.ShouldBe([PasskeyFailures.TooOld]);
        (await Sends(_device.Signs(await _house.Question(PasskeyDoor.Staff)))).Failures.ShouldBe([PasskeyFailures.TooOld]);
        (await Sends(_device.Signs("""{ "challenge": "aG9sYQ", "rpId": "portal.test" }"""))).Failures.ShouldBe([PasskeyFailures.TooOld]);
    }

    [Fact]
    public async Task The_page_of_a_thief_gets_an_answer_that_is_worth_nothing_here()
    {
        _device.Origin = "https://portal.test.ladron.example";
        await ShouldRefuse();
        (_device.Origin, _device.WithinAnother) = ("https://portal.test", true);
        await ShouldRefuse();
        _device.WithinAnother = false;
        (await Sends(_device.Signs((await _house.Question()).Replace("portal.test", "ladron.example", StringComparison.Ordinal)))).Failures.ShouldBe([PasskeyFailures.Refused]);
    }

    [Fact]
    public async Task A_device_that_did_not_ask_who_holds_it_lets_nobody_in()
    {
        _device.KnowsItsPerson = false;
        await ShouldRefuse();
    }

    [Fact]
    public async Task A_key_of_somebody_else_never_opens_this_account()
    {
        var other = (await _house.RegisterAndActivate("otra@correo.example", "52000222")).AccountId;
        var stolen = new DeviceKey { Id = _device.Id };

        (await Sends(stolen.Signs(await _house.Question(), _account.ToByteArray()))).Failures.ShouldBe([PasskeyFailures.Refused]);
        (await Sends(_device.Signs(await _house.Question(), other.ToByteArray()))).Failures.ShouldBe([PasskeyFailures.Refused]);
        var unknown = new DeviceKey();
        (await Sends(unknown.Signs(await _house.Question(), _account.ToByteArray()))).Failures.ShouldBe([PasskeyFailures.Refused]);
    }

    [Fact]
    public async Task A_device_that_counts_may_not_count_back()
    {
        _device.Count = 7;
        (await _house.SignsInWith(_device)).Succeeded.ShouldBeTrue();
        await ShouldRefuse();
        _device.Count = 8;
        (await _house.SignsInWith(_device)).Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("\ud800{}")]
    [InlineData("{}")]
    [InlineData("""{"rawId":"","response":{"clientDataJSON":"bnVsbA"}}""")]
    [InlineData("""{"rawId":null,"response":{"clientDataJSON":"e30"}}""")]
    [InlineData("""{"rawId":"AA","response":{"clientDataJSON":"!!"}}""")]
    [InlineData("""{"rawId":"AA","response":{"clientDataJSON":"eyJjaGFsbGVuZ2UiOjV9"}}""")]
    [InlineData("""{"rawId":5,"response":7}""")]
    public async Task What_is_no_answer_is_refused(string text) => (await Sends(text)).Failures.ShouldHaveSingleItem().ShouldBe(PasskeyFailures.Refused);

    [Fact]
    public async Task A_huge_answer_is_refused() => (await Sends(new string('[', 5_000_000))).Failures.ShouldBe([PasskeyFailures.Refused]);

    [Fact]
    public async Task A_lock_of_the_password_does_not_keep_the_owner_out()
    {
        _house.IsNobody();
        for (var i = 0; i < 6; i++)
            await _house.SignsIn(Email, "no es esta");

        (await _house.SignsInWith(_device)).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task A_removed_key_is_worth_nothing_and_every_other_session_ends()
    {
        var elsewhere = (await _house.SignsInWith(_device)).Value.SessionId!.Value;
        var key = (await _house.Send(new ListPasskeys())).Value.Keys.ShouldHaveSingleItem();
        (key.Name, key.LastUsedAt).ShouldBe(("Mi celular", _house.Clock.GetUtcNow()));
        (await _house.Send(new RemovePasskey(key.Id, new Secret("no es esta")))).Succeeded.ShouldBeFalse();
        (await _house.Send(new CheckSession(elsewhere))).Value.ShouldBeTrue();

        (await _house.Send(new RemovePasskey(key.Id, new Secret(SampleHouse.Password)))).Succeeded.ShouldBeTrue();

        (await _house.Send(new CheckSession(elsewhere))).Value.ShouldBeFalse();
        (await _house.Send(new CheckSession(_house.Caller.SessionId!.Value))).Value.ShouldBeTrue();
        await ShouldRefuse();
        (await _house.Send(new RemovePasskey(key.Id, new Secret(SampleHouse.Password)))).Failures.ShouldBe([PasskeyFailures.Unknown]);
    }

    [Fact]
    public async Task Another_password_leaves_the_keys_and_a_recovery_takes_them_away()
    {
        (await _house.Send(new ChangePassword(new Secret(SampleHouse.Password), new Secret("cuatro gatos grises 9"), new Secret("cuatro gatos grises 9")))).Succeeded.ShouldBeTrue();
        (await _house.SignsInWith(_device)).Succeeded.ShouldBeTrue();
        await _house.Send(new RequestPasswordReset(Email));
        await _house.RunJobs();

        (await _house.Send(new ResetPassword(_house.Postman.LinkTo(Email, "/restablecer"), new Secret(Fresh), new Secret(Fresh)))).Succeeded.ShouldBeTrue();

        await ShouldRefuse();
        (await Keys()).ShouldBe(0);
    }

    [Fact]
    public async Task Who_did_not_add_it_says_so_and_it_is_gone_at_once()
    {
        await _house.RunJobs();
        _house.IsNobody();

        (await _house.Send(new ObjectToChange(_house.Postman.LinkTo(Email, "/no-fui-yo/cambio")))).Succeeded.ShouldBeTrue();

        await ShouldRefuse();
        (await Keys()).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_closes_the_account_comes_back_by_the_key_and_is_asked_whether_to_keep_it()
    {
        (await _house.Send(new CloseAccount(new Secret(SampleHouse.Password)))).Succeeded.ShouldBeTrue();
        _house.IsNobody();

        (await _house.SignsInWith(_device)).Value.Outcome.ShouldBe(SignInOutcome.Closing);
    }
}
