using Ventanilla.Application.Accounts;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.SignIn;

/// <summary>On, off, and new recovery codes.</summary>
public sealed class SecondFactorChangeTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private static readonly Secret Right = new(SampleHouse.Password);
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.RunJobs();
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<string[]> NewMails()
    {
        var before = _house.Postman.Mails.Count;
        await _house.RunJobs();
        return [.. _house.Postman.Mails.Skip(before).Select(m => m.Subject)];
    }

    [Fact]
    public async Task Switching_it_on_ends_the_other_sessions_keeps_this_one_and_tells_the_owner()
    {
        var there = await _house.SignsIn(Email);

        var phone = await _house.EnablesFactor(Email);

        (await _house.Send(new CheckSession(there.SessionId!.Value))).Value.ShouldBeFalse();
        (await _house.Send(new CheckSession(_house.Caller.SessionId!.Value))).Value.ShouldBeTrue();
        phone.Sheet.Distinct().Count().ShouldBe(10);
        var state = (await _house.Send(new GetSecondFactor())).Value;
        (state.Since, state.CodesLeft, state.Name).ShouldBe((_house.Clock.GetUtcNow().AddMinutes(-1), 10, Email));
        (await NewMails()).ShouldBe(["Activó la verificación en dos pasos"]);
    }

    [Fact]
    public async Task A_sign_in_that_began_before_meets_the_factor_at_its_next_step()
    {
        await using var next = ApplicationHouse.On(_house.Database, Policy with
        {
            Registration = Policy.Registration with { Legal = [new("terms", "2.0", new(2026, 11, 20))] },
        });
        var begun = (await next.SignsIn(Email)).Ticket!;
        await _house.EnablesFactor(Email);

        (await next.Send(new AcceptLegal(begun, true, true))).Value.Outcome.ShouldBe(SignInOutcome.MustGiveCode);
    }

    [Fact]
    public async Task It_takes_the_password_and_a_code_of_that_key()
    {
        _house.IsAsked(await _house.SignsIn(Email));
        var phone = new Phone(_house, TotpKey.Draw(), []);

        (await _house.Send(new EnableSecondFactor(phone.Key.Write(), phone.Code(), new Secret("no es esta")))).Failures.ShouldHaveSingleItem()
            .ShouldBe(AccountFailures.CurrentPasswordWrong);
        (await _house.Send(new EnableSecondFactor(TotpKey.Draw().Write(), phone.Code(), Right))).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
        (await _house.Send(new EnableSecondFactor(new Secret("GEZDGNBV"), phone.Code(), Right))).Failures[0].ShouldBe(SecondFactorFailures.DraftLost);
        (await _house.Send(new EnableSecondFactor(phone.Key.Write(), "12345", Right))).Failures[0].Code.ShouldBe("accounts.code_form");

        (await _house.Send(new GetSecondFactor())).Value.Since.ShouldBeNull();
        (await _house.SignsIn(Email)).Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await NewMails()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Eight_at_once_switch_on_one_and_a_second_one_is_refused()
    {
        _house.IsAsked(await _house.SignsIn(Email));
        var phones = Enumerable.Range(0, 8).Select(_ => new Phone(_house, TotpKey.Draw(), [])).ToArray();

        var answers = await Task.WhenAll(phones.Select(p => _house.Send(new EnableSecondFactor(p.Key.Write(), p.Code(), Right))));

        answers.Count(a => a.Succeeded).ShouldBe(1);
        answers.Where(a => !a.Succeeded).ShouldAllBe(a => a.Failures[0] == SecondFactorFailures.AlreadyOn);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM recovery_codes")).ShouldBe(10);
    }

    [Fact]
    public async Task Neither_the_key_nor_a_recovery_code_can_be_read_in_the_database()
    {
        var phone = await _house.EnablesFactor(Email);

        var all = await _house.Database.Rows();
        string Of(params string[] tables) => string.Join('\n', all.Where(r => tables.Contains(r.Table)).Select(r => r.Row));
        var (rows, trail) = (Of("second_factors", "recovery_codes"), Of("audit_entries"));

        rows.ShouldNotContain(phone.Key.Write().Reveal());
        foreach (var code in phone.Sheet)
            $"{rows}{trail}".Replace("-", "", StringComparison.Ordinal).ShouldNotContain(code.Replace("-", "", StringComparison.Ordinal));
        trail.ShouldNotContain(phone.Key.Write().Reveal());
    }

    [Fact]
    public async Task Switching_it_off_takes_the_password_and_a_code_and_leaves_nothing_behind()
    {
        var phone = await _house.EnablesFactor(Email);
        var there = (await _house.Answers((await _house.SignsIn(Email)).Ticket!, phone.Code())).Value;
        await NewMails();
        _house.Clock.Pass(TimeSpan.FromMinutes(1));

        (await _house.Send(new DisableSecondFactor(new Secret("no es esta"), phone.Code()))).Failures[0].ShouldBe(AccountFailures.CurrentPasswordWrong);
        (await _house.Send(new DisableSecondFactor(Right, phone.Wrong()))).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
        (await _house.Send(new DisableSecondFactor(Right, phone.Code()))).Succeeded.ShouldBeTrue();

        (await _house.Send(new CheckSession(there.SessionId!.Value))).Value.ShouldBeFalse();
        (await _house.Database.Scalar<long>("SELECT (SELECT count(*) FROM second_factors) + (SELECT count(*) FROM recovery_codes)")).ShouldBe(0);
        (await _house.SignsIn(Email)).Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await _house.Send(new DisableSecondFactor(Right, phone.Code(1)))).Failures[0].ShouldBe(SecondFactorFailures.NotOn);
        (await NewMails()).ShouldBe(["Desactivó la verificación en dos pasos"]);
    }

    [Fact]
    public async Task New_recovery_codes_take_the_place_of_the_old_ones()
    {
        var phone = await _house.EnablesFactor(Email);
        await NewMails();

        var fresh = (await _house.Send(new RenewRecoveryCodes(Right, phone.Code()))).Value.Select(s => s.Reveal()).ToArray();

        (await _house.Database.Scalar<long>("SELECT count(*) FROM recovery_codes")).ShouldBe(10);
        fresh.ShouldNotContain(c => phone.Sheet.Contains(c));
        (await NewMails()).ShouldBe(["Tiene códigos de respaldo nuevos"]);
        (await _house.Answers((await _house.SignsIn(Email)).Ticket!, phone.Sheet[0])).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
        (await _house.Answers((await _house.SignsIn(Email)).Ticket!, fresh[0])).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task A_device_that_was_left_open_has_ten_tries_an_hour_at_the_password()
    {
        var phone = await _house.EnablesFactor(Email);
        for (var i = 0; i < 9; i++)
            (await _house.Send(new RenewRecoveryCodes(new Secret("no es esta"), phone.Code()))).Failures[0].ShouldBe(AccountFailures.CurrentPasswordWrong);

        (await _house.Send(new RenewRecoveryCodes(Right, phone.Code()))).Failures[0].ShouldBe(AccountFailures.TooManyRequests);
    }

    [Fact]
    public async Task Nobody_signed_in_can_change_nothing()
    {
        (await _house.Send(new EnableSecondFactor(TotpKey.Draw().Write(), "123456", Right))).Failures[0].Kind.ShouldBe(FailureKind.Forbidden);
        (await _house.Send(new DisableSecondFactor(Right, "123456"))).Failures[0].Kind.ShouldBe(FailureKind.Forbidden);
        (await _house.Send(new RenewRecoveryCodes(Right, "123456"))).Failures[0].Kind.ShouldBe(FailureKind.Forbidden);
        (await _house.Send(new GetSecondFactor())).Failures[0].Kind.ShouldBe(FailureKind.Forbidden);
    }
}
