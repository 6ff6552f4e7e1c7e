using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Tests.Accounts;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.SignIn;

/// <summary>Between the right password and the session stands the code.</summary>
public sealed class SecondFactorSignInTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private const string Other = "otra@correo.example";
    private ApplicationHouse _house = null!;
    private Phone _phone = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate(Email, "52000111");
        _phone = await _house.EnablesFactor(Email);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<Secret> GivesPassword(string email = Email)
    {
        var answer = await _house.SignsIn(email);
        (answer.Outcome, answer.SessionId).ShouldBe((SignInOutcome.MustGiveCode, null));
        return answer.Ticket!;
    }

    private Task<long> Sessions() => _house.Database.Scalar<long>("SELECT count(*) FROM sessions");

    [Fact]
    public async Task The_password_alone_opens_nothing_and_the_code_opens_a_session()
    {
        var before = await Sessions();
        var ticket = await GivesPassword();
        (await Sessions()).ShouldBe(before);

        var answer = (await _house.Answers(ticket, _phone.Code())).Value;

        answer.Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await _house.Send(new CheckSession(answer.SessionId!.Value))).Value.ShouldBeTrue();
    }

    [Fact]
    public async Task Fifty_posts_of_one_code_at_once_open_one_session()
    {
        var ticket = await GivesPassword();
        var (before, code) = (await Sessions(), _phone.Code());

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _house.Answers(ticket, code)));

        answers.Count(a => a.Succeeded && a.Value.Outcome == SignInOutcome.SignedIn).ShouldBe(1);
        answers.Count(a => a.Succeeded).ShouldBe(1);
        (await Sessions()).ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_used_code_and_every_older_one_is_refused_and_the_next_one_works()
    {
        (await _house.Answers(await GivesPassword(), _phone.Code())).Succeeded.ShouldBeTrue();

        (await _house.Answers(await GivesPassword(), _phone.Code())).Failures.ShouldHaveSingleItem().ShouldBe(SecondFactorFailures.CodeWrong);
        (await _house.Answers(await GivesPassword(), _phone.Code(-1))).Failures.ShouldHaveSingleItem().ShouldBe(SecondFactorFailures.CodeWrong);
        _house.Clock.Pass(TimeSpan.FromSeconds(30));
        (await _house.Answers(await GivesPassword(), _phone.Code())).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task The_code_that_proved_the_application_is_used_up_by_that()
    {
        await _house.RegisterAndActivate(Other, "52000333");
        _house.IsAsked(await _house.SignsIn(Other));
        var phone = new Phone(_house, TotpKey.Draw(), []);
        (await _house.Send(new EnableSecondFactor(phone.Key.Write(), phone.Code(), new Secret(SampleHouse.Password)))).Succeeded.ShouldBeTrue();

        (await _house.Answers(await GivesPassword(Other), phone.Code())).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
    }

    [Fact]
    public async Task A_clock_that_is_half_a_minute_off_does_not_matter_and_one_that_is_two_off_does()
    {
        (await _house.Answers(await GivesPassword(), _phone.Code(-2))).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
        (await _house.Answers(await GivesPassword(), _phone.Code(2))).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
        (await _house.Answers(await GivesPassword(), _phone.Code(-1))).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await _house.Answers(await GivesPassword(), _phone.Code(1))).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task A_recovery_code_works_once_even_fifty_times_at_once_and_the_owner_is_told()
    {
        await _house.RunJobs();
        var mails = _house.Postman.Mails.Count;
        var ticket = await GivesPassword();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _house.Answers(ticket, _phone.Sheet[3].ToLowerInvariant().Replace('-', ' '))));
        answers.Count(a => a.Succeeded && a.Value.Outcome == SignInOutcome.SignedIn).ShouldBe(1);
        _house.Clock.Pass(TimeSpan.FromMinutes(16));
        (await _house.Answers(await GivesPassword(), _phone.Sheet[3])).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
        (await _house.Answers(await GivesPassword(), _phone.Sheet[4])).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
        await _house.RunJobs();

        var told = _house.Postman.Mails.Skip(mails).ToArray();
        told.ShouldAllBe(m => m.To == Email && m.Text.Contains("/no-fui-yo/cambio?t=", StringComparison.Ordinal));
        told.Length.ShouldBe(2);
        // Mails of one round leave side by side, in no order.
        told.Count(m => m.Text.Contains("Códigos que le quedan: 9.", StringComparison.Ordinal)).ShouldBe(1);
        told.Count(m => m.Text.Contains("Códigos que le quedan: 8.", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_password_that_changes_between_the_steps_begins_again()
    {
        var ticket = await GivesPassword();
        await _house.Send(new ChangePassword(new Secret(SampleHouse.Password), new Secret("otra frase bien larga"), new Secret("otra frase bien larga")));

        (await _house.Answers(ticket, _phone.Code())).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.SignInAgain);
    }

    [Fact]
    public async Task An_account_that_is_disabled_between_the_steps_stays_out()
    {
        var ticket = await GivesPassword();
        await _house.Database.Scalar<object>("""UPDATE accounts SET "State" = 'Disabled'""");

        (await _house.Answers(ticket, _phone.Code())).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.SignInAgain);
    }

    [Fact]
    public async Task What_belongs_to_one_account_serves_no_other()
    {
        await _house.RegisterAndActivate(Other, "52000333");
        var theirs = await _house.EnablesFactor(Other);
        var (luis, other) = (await GivesPassword(), await GivesPassword(Other));
        var ids = await _house.With(db => db.Set<Account>().ToDictionaryAsync(a => a.Email, a => a.Id));

        (await _house.Answers(luis, theirs.Code())).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
        (await _house.Answers(luis, theirs.Sheet[0])).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
        (await _house.Answers(other, _phone.Sheet[0])).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);

        // Not even a key that is copied from row to row in the database.
        await _house.Database.Scalar<object>($"""
            UPDATE second_factors SET "SealedKey" = (SELECT "SealedKey" FROM second_factors WHERE "AccountId" = '{ids[Other]}') WHERE "AccountId" = '{ids[Email]}'
            """);
        await Should.ThrowAsync<System.Security.Cryptography.CryptographicException>(() => _house.Answers(luis, theirs.Code()));
    }

    [Fact]
    public async Task New_conditions_are_no_way_around_the_code()
    {
        await using var next = ApplicationHouse.On(_house.Database, Policy with
        {
            Registration = Policy.Registration with { Legal = [new("terms", "2.0", new(2026, 11, 20)), new("data_treatment", "1.0", new(2026, 11, 1))] },
        });
        next.Clock.Pass(TimeSpan.FromMinutes(2));
        var asked = await next.SignsIn(Email);
        asked.Outcome.ShouldBe(SignInOutcome.MustGiveCode);
        var (consents, sessions) = (await _house.Database.Scalar<long>("SELECT count(*) FROM consents"), await Sessions());

        (await next.Send(new AcceptLegal(asked.Ticket!, true, true))).Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.SignInAgain);

        (await Sessions()).ShouldBe(sessions);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM consents")).ShouldBe(consents);
        var given = (await next.Answers(asked.Ticket!, Totp.CodeAt(_phone.Key, Totp.StepAt(next.Clock.GetUtcNow())))).Value;
        given.Outcome.ShouldBe(SignInOutcome.MustAccept);
        (await next.Send(new AcceptLegal(given.Ticket!, true, true))).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task A_code_of_a_factor_that_was_switched_off_is_worth_nothing_for_the_one_after_it()
    {
        await using var next = ApplicationHouse.On(_house.Database, Policy with
        {
            Registration = Policy.Registration with { Legal = [new("terms", "2.0", new(2026, 11, 20)), new("data_treatment", "1.0", new(2026, 11, 1))] },
        });
        next.Clock.Pass(TimeSpan.FromMinutes(2));
        var given = (await next.Answers((await next.SignsIn(Email)).Ticket!, _phone.Sheet[0])).Value;
        given.Outcome.ShouldBe(SignInOutcome.MustAccept);

        (await _house.Send(new DisableSecondFactor(new Secret(SampleHouse.Password), _phone.Code()))).Succeeded.ShouldBeTrue();
        await _house.EnablesFactor(Email);

        (await next.Send(new AcceptLegal(given.Ticket!, true, true))).Value.Outcome.ShouldBe(SignInOutcome.MustGiveCode);
    }

    [Fact]
    public async Task Ten_tries_in_a_quarter_of_an_hour_which_nobody_without_the_password_can_spend()
    {
        for (var i = 0; i < 20; i++)
            (await _house.SignsIn(Email, "no es esta")).Outcome.ShouldBe(SignInOutcome.Refused);
        _house.Clock.Pass(TimeSpan.FromMinutes(20));
        var ticket = await GivesPassword();
        for (var i = 0; i < 3; i++)
            (await _house.Answers(ticket, "no es un código")).Failures[0].Code.ShouldBe("accounts.code_or_recovery_form");
        for (var i = 0; i < 10; i++)
            (await _house.Answers(ticket, _phone.Wrong())).Failures.ShouldHaveSingleItem().ShouldBe(SecondFactorFailures.CodeWrong);

        (await _house.Answers(ticket, _phone.Code())).Failures.ShouldHaveSingleItem().ShouldBe(SecondFactorFailures.TooManyCodes);
        (await _house.Database.Scalar<long>($"""
            SELECT count(*) FROM audit_entries WHERE "Action" = 'answer_second_factor' AND "Outcome" = 'accounts.code_wrong' AND "SubjectId" = '{_house.Caller.AccountId}'
            """)).ShouldBe(10);

        _house.Clock.Pass(TimeSpan.FromMinutes(16));
        (await _house.Answers(await GivesPassword(), _phone.Code())).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task Fifty_tries_a_day_and_a_new_password_frees_the_owner_from_who_guesses_with_the_old_one()
    {
        for (var i = 0; i < 5; i++)
        {
            var ticket = await GivesPassword();
            for (var j = 0; j < 10; j++)
                (await _house.Answers(ticket, _phone.Wrong())).Failures[0].ShouldBe(SecondFactorFailures.CodeWrong);
            _house.Clock.Pass(TimeSpan.FromMinutes(16));
        }

        (await _house.Answers(await GivesPassword(), _phone.Code())).Failures[0].ShouldBe(SecondFactorFailures.TooManyCodes);

        const string next = "otra frase bien larga";
        (await _house.Send(new ChangePassword(new Secret(SampleHouse.Password), new Secret(next), new Secret(next)))).Succeeded.ShouldBeTrue();
        var fresh = (await _house.SignsIn(Email, next)).Ticket!;
        (await _house.Answers(fresh, _phone.Code())).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
    }
}
