using System.Data.Common;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Recovery;
using Ventanilla.Application.Registration;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Accounts;

/// <summary>Whatever changes an account takes its row before anything else: no two commands wait for each other, and none goes on with what it
/// read before another one changed it. Each test holds the row while the command is under way.</summary>
public sealed class LockOrderTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private const string Next = "otra frase bien larga";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync() => _house = await ApplicationHouse.Open(Policy);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    /// <summary>Somebody else holds the rows that <paramref name="statement"/> touches until the command waits for them; then
    /// <paramref name="meanwhile"/> is done by them, and they let go.</summary>
    private async Task<T> Meets<T>(string statement, Func<Task<T>> command, Func<DbCommand, Task>? meanwhile = null)
    {
        await using var connection = await _house.Database.Open();
        await using var holding = await connection.BeginTransactionAsync();
        await using var held = TestDatabase.Command(statement, connection, holding);
        await held.ExecuteNonQueryAsync();

        var sent = command();
        await Eventually.Holds(async () => sent.IsCompleted || await _house.Database.Waiting() > 0, "the command comes to the row");
        sent.IsCompleted.ShouldBeFalse("it passes by the row that is held");
        if (meanwhile is not null)
            await meanwhile(held);
        await holding.CommitAsync();
        return await sent;
    }

    private static async Task Does(DbCommand held, string statement)
    {
        await using var command = TestDatabase.Command($"SET LOCAL lock_timeout = '2s'; {statement}", held.Connection!, held.Transaction);
        await command.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task The_purge_holds_no_link_and_no_session_while_it_waits_for_an_account()
    {
        await _house.Register(Email, "52000111");
        _house.Clock.Pass(Policy.Registration.NeverActivated - TimeSpan.FromMinutes(30));
        await _house.Send(new ResendActivation(Email));
        _house.Clock.Pass(TimeSpan.FromHours(1));

        // Like an activation that came first: it holds the account, and deletes the old links of it.
        var purged = await Meets("UPDATE accounts SET \"FailedSignIns\" = 0", () => _house.Send(new PurgeExpired()),
            then => Does(then, "DELETE FROM account_links; DELETE FROM sessions"));

        purged.Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_of_phone_under_way_is_refused_after_a_recovery()
    {
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.IsIn(Email);

        var changed = await Meets("""UPDATE accounts SET "PasswordChangedAt" = "PasswordChangedAt" + interval '1 minute'""",
            () => _house.Send(new ChangePhone("301 555 0000", new Secret(Password))));

        changed.Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.CurrentPasswordWrong);
        (await _house.Database.Scalar<string>("""SELECT "Phone" FROM accounts""")).ShouldBe("300 123 4567");
        (await _house.Database.Scalar<long>($"""SELECT count(*) FROM account_links WHERE "Purpose" = '{LinkPurpose.ChangeNotMine}'""")).ShouldBe(0);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_temporary_password_that_is_given_while_another_is_chosen_is_worth_nothing(bool recovers)
    {
        await _house.RegisterAndActivate(Email, "52000111");
        await _house.IsIn(Email);
        await _house.Send(new RequestPasswordReset(Email));
        await _house.RunJobs();
        var token = _house.Postman.LinkTo(Email, "/restablecer");

        var chosen = await Meets("""UPDATE accounts SET "TemporaryPasswordHash" = '\x01', "TemporaryPasswordUntil" = now() + interval '1 hour'""",
            () => recovers
                ? _house.Send(new ResetPassword(token, new Secret(Next), new Secret(Next)))
                : _house.Send(new ChangePassword(new Secret(Password), new Secret(Next), new Secret(Next))));

        chosen.Succeeded.ShouldBeTrue();
        (await _house.Database.Scalar<long>("""SELECT count(*) FROM accounts WHERE "TemporaryPasswordHash" IS NOT NULL""")).ShouldBe(0);
    }

    [Fact]
    public async Task A_second_factor_that_is_switched_on_during_a_recovery_is_asked_for()
    {
        var account = (await _house.RegisterAndActivate(Email, "52000111")).AccountId;
        await _house.Send(new RequestPasswordReset(Email));
        await _house.RunJobs();
        var token = _house.Postman.LinkTo(Email, "/restablecer");

        var reset = await Meets("UPDATE accounts SET \"FailedSignIns\" = 0", () => _house.Send(new ResetPassword(token, new Secret(Next), new Secret(Next))),
            then => Does(then, $"INSERT INTO second_factors (\"AccountId\", \"SealedKey\", \"EnabledAt\", \"LastStep\") VALUES ('{account}', 'x', now(), 0)"));

        reset.Failures.ShouldHaveSingleItem().ShouldBe(SecondFactorFailures.CodeNeeded);
        (await _house.Send(new GetLink(token, LinkPurpose.PasswordReset))).Value.ShouldBeTrue();
    }

    [Fact]
    public async Task A_registration_that_was_disowned_does_not_come_back_by_answers_that_were_under_way()
    {
        var ana = await Populate(_house);
        var account = (await _house.RegisterAndActivate("intruso@correo.example", ana.DocumentNumber)).AccountId;
        await _house.Send(new StartVerification(await _house.TicketFor(account)));
        var ticket = await _house.TicketFor(account);
        var questions = (await _house.Send(new GetVerification(ticket))).Value.Questions!;
        var right = questions.ToDictionary(q => q.Id, q => q.Options.First(o => o.Value == ValueOf(q.Fact, 0)).Id);

        var answered = await Meets("UPDATE accounts SET \"State\" = 'Disabled'", () => _house.Send(new AnswerVerificationQuestions(ticket, right, 3)));

        answered.Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.NotWaitingForVerification);
        (await _house.Database.Scalar<string>("""SELECT "State" FROM accounts""")).ShouldBe("Disabled");
        (await _house.Database.Scalar<int>("""SELECT "AttemptsSpent" FROM challenges""")).ShouldBe(0);
    }

    [Fact]
    public async Task Two_tabs_that_begin_the_questions_at_once_begin_one_attempt()
    {
        var ana = await Populate(_house);
        var account = (await _house.RegisterAndActivate("ana@correo.example", ana.DocumentNumber)).AccountId;

        var ticket = await _house.TicketFor(account);
        var begun = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _house.Send(new StartVerification(ticket))));

        begun.ShouldAllBe(b => b.Value == VerificationStage.UnderWay);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM challenges")).ShouldBe(1);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Asking_for_a_link_of_a_registration_that_is_purged_at_that_moment_is_asking_for_nobody(bool again)
    {
        await _house.Register(Email, "52000111");
        await _house.RunJobs();
        _house.Clock.Pass(Policy.Registration.NeverActivated + TimeSpan.FromMinutes(1));
        var before = _house.Postman.Mails.Count;

        var asked = await Meets("DELETE FROM accounts", () => again
            ? _house.Send(new ResendActivation(Email)) : _house.Send(new RequestPasswordReset(Email)));
        await _house.RunJobs();

        asked.Succeeded.ShouldBeTrue();
        _house.Postman.Mails.Count.ShouldBe(before);
    }

    [Fact]
    public async Task The_same_conditions_accepted_twice_at_once_are_one_consent_each()
    {
        await _house.RegisterAndActivate(Email, "52000111");
        await using var next = ApplicationHouse.On(_house.Database, Policy with
        {
            Registration = Policy.Registration with { Legal = [new("terms", "2.0", new(2026, 12, 1)), new("data_treatment", "2.0", new(2026, 12, 1))] },
        });
        var ticket = (await next.SignsIn(Email)).Ticket!;

        var answer = await Meets("UPDATE accounts SET \"FailedSignIns\" = 0", () => next.Send(new AcceptLegal(ticket, true, true)), then => Does(then, """
            INSERT INTO consents ("Id", "AccountId", "Document", "Version", "GivenAt", "Channel", "Address")
            SELECT gen_random_uuid(), "AccountId", "Document", '2.0', now(), 'web', '' FROM consents
            """));

        answer.Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await _house.Database.Scalar<long>("""SELECT count(*) FROM consents WHERE "Version" = '2.0'""")).ShouldBe(2);
    }
}
