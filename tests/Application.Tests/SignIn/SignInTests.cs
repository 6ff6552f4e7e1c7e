using Ventanilla.Application.Recovery;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.SignIn;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.RegisterAndActivate(Email, "52000111");
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<SignInOutcome> SignIn(string password, string email = Email) =>
        (await _house.Send(new SignInWithPassword(email, new Secret(password), Remember: false))).Value.Outcome;

    [Fact]
    public async Task The_right_password_signs_in_whatever_the_case_of_the_address() =>
        (await SignIn(SampleHouse.Password, " LUIS@Correo.example ")).ShouldBe(SignInOutcome.SignedIn);

    [Theory]
    [InlineData("2001:db8:1:2::{0:x}", false)]
    [InlineData("2001:db8:1:{0:x}::1", true)]
    [InlineData("192.0.2.{0}", true)]
    public async Task A_client_is_an_address_or_a_network_of_64_bits(string addresses, bool manyClients)
    {
        await using var strict = ApplicationHouse.On(_house.Database, Policy with { Budgets = new() { SignInsPerAddressPerQuarterHour = 5 } });
        List<bool> answered = [];
        for (var i = 1; i <= 10; i++)
        {
            strict.Caller.Address = string.Format(System.Globalization.CultureInfo.InvariantCulture, addresses, i);
            answered.Add((await strict.Send(new SignInWithPassword("nadie@correo.example", new Secret("no es esta"), false))).Succeeded);
        }

        answered.Count(a => a).ShouldBe(manyClients ? 10 : 5);
    }

    [Fact]
    public async Task Fifty_wrong_passwords_at_once_count_fifty_and_lock()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => SignIn("no es esta")));

        answers.ShouldAllBe(step => step == SignInOutcome.Refused);
        (await _house.Database.Scalar<int>("""SELECT "FailedSignIns" FROM accounts""")).ShouldBe(50);
        (await SignIn(SampleHouse.Password)).ShouldBe(SignInOutcome.Refused);
    }

    [Fact]
    public async Task A_lock_that_comes_while_the_right_password_is_being_hashed_still_holds()
    {
        await using var connection = await _house.Database.Open();
        await using var counting = await connection.BeginTransactionAsync();
        await using (var fifth = TestDatabase.Command("""UPDATE accounts SET "FailedSignIns" = 5, "LockedUntil" = '2100-01-01'""", connection, counting))
            await fifth.ExecuteNonQueryAsync();

        // It reads the account as it was before the fifth failure, and comes to the row while that one is being counted.
        var entering = SignIn(SampleHouse.Password);
        await Eventually.Holds(async () => entering.IsCompleted || await _house.Database.Waiting() > 0, "the sign-in comes to the row");
        await counting.CommitAsync();

        (await entering).ShouldBe(SignInOutcome.Refused);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_for_a_minute_and_tell_the_owner_once()
    {
        for (var i = 0; i < 6; i++)
            await SignIn("no es esta");
        await _house.RunJobs();

        _house.Postman.Mails.Count(m => m.Text.Contains("/recuperar", StringComparison.Ordinal)).ShouldBe(1);
        (await SignIn(SampleHouse.Password)).ShouldBe(SignInOutcome.Refused);
        _house.Clock.Pass(TimeSpan.FromMinutes(3));
        (await SignIn(SampleHouse.Password)).ShouldBe(SignInOutcome.SignedIn);
        (await _house.Database.Scalar<int>("""SELECT "FailedSignIns" FROM accounts""")).ShouldBe(0);
    }

    [Fact]
    public async Task A_hundred_wrong_passwords_stop_the_account_until_a_recovery_which_nobody_can_prevent()
    {
        for (var i = 0; i < 100; i++)
            await SignIn("no es esta");
        _house.Clock.Pass(TimeSpan.FromDays(400));
        (await SignIn(SampleHouse.Password)).ShouldBe(SignInOutcome.Refused);

        await _house.Send(new RequestPasswordReset(Email));
        await _house.RunJobs();
        const string Next = "otra frase bien larga";
        (await _house.Send(new ResetPassword(_house.Postman.LinkTo(Email, "/restablecer"), new Secret(Next), new Secret(Next)))).Succeeded.ShouldBeTrue();
        (await SignIn(Next)).ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task Before_the_link_only_the_right_password_learns_that_the_account_waits()
    {
        await _house.Register("nueva@correo.example", "52000222");

        (await SignIn("no es esta", "nueva@correo.example")).ShouldBe(SignInOutcome.Refused);
        (await SignIn(SampleHouse.Password, "nueva@correo.example")).ShouldBe(SignInOutcome.NotActivated);
    }

    [Fact]
    public async Task A_hash_of_yesterdays_cost_is_renewed_at_the_next_sign_in()
    {
        await using var dearer = ApplicationHouse.On(_house.Database, Policy with { Password = Policy.Password with { Iterations = 2_000 } });

        (await dearer.Send(new SignInWithPassword(Email, new Secret(SampleHouse.Password), false))).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);

        (await _house.Database.Scalar<string>("""SELECT "PasswordHash" FROM accounts"""))!.ShouldStartWith("pbkdf2-sha512$2000$");
        (await SignIn(SampleHouse.Password)).ShouldBe(SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_unused_and_after_twelve_hours_in_any_case()
    {
        var session = (await _house.Send(new SignInWithPassword(Email, new Secret(SampleHouse.Password), false))).Value.SessionId!.Value;
        for (var i = 0; i < 35; i++)
        {
            (await _house.Send(new CheckSession(session))).Value.ShouldBeTrue($"after {i * 20} minutes");
            _house.Clock.Pass(TimeSpan.FromMinutes(20));
        }

        _house.Clock.Pass(TimeSpan.FromMinutes(25));
        (await _house.Send(new CheckSession(session))).Value.ShouldBeFalse();
        var next = (await _house.Send(new SignInWithPassword(Email, new Secret(SampleHouse.Password), false))).Value.SessionId!.Value;
        _house.Clock.Pass(TimeSpan.FromMinutes(31));
        (await _house.Send(new CheckSession(next))).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task Changing_the_password_ends_the_other_sessions_and_keeps_this_one()
    {
        var here = (await _house.Send(new SignInWithPassword(Email, new Secret(SampleHouse.Password), true))).Value;
        var there = (await _house.Send(new SignInWithPassword(Email, new Secret(SampleHouse.Password), true))).Value;
        (_house.Caller.AccountId, _house.Caller.SessionId) = (here.AccountId, here.SessionId);
        const string Next = "otra frase bien larga";

        var wrong = await _house.Send(new ChangePassword(new Secret("no es esta"), new Secret(Next), new Secret(Next)));
        var same = await _house.Send(new ChangePassword(new Secret(SampleHouse.Password), new Secret(SampleHouse.Password), new Secret(SampleHouse.Password)));
        var right = await _house.Send(new ChangePassword(new Secret(SampleHouse.Password), new Secret(Next), new Secret(Next)));

        wrong.Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.CurrentPasswordWrong);
        same.Failures.ShouldHaveSingleItem().ShouldBe(AccountFailures.PasswordPrevious);
        right.Succeeded.ShouldBeTrue();
        (await _house.Send(new CheckSession(here.SessionId!.Value))).Value.ShouldBeTrue();
        (await _house.Send(new CheckSession(there.SessionId!.Value))).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task The_sessions_are_listed_and_ended_one_by_one_or_all_but_this_and_never_somebody_elses()
    {
        async Task<Guid> Enters(string email = Email) =>
            (await _house.Send(new SignInWithPassword(email, new Secret(SampleHouse.Password), true))).Value.SessionId!.Value;
        await _house.RegisterAndActivate("otra@correo.example", "52000333");
        var (stranger, here, there, elsewhere) = (await Enters("otra@correo.example"), await Enters(), await Enters(), await Enters());
        (_house.Caller.AccountId, _house.Caller.SessionId) = (await _house.Database.Scalar<Guid>(
            $"""SELECT "AccountId" FROM sessions WHERE "Id" = '{here}'"""), here);

        (await _house.Send(new ListSessions())).Value.Select(s => (s.Id, s.IsThisOne)).ShouldBe([(here, true), (there, false), (elsewhere, false)], ignoreOrder: true);
        await _house.Send(new EndSessions(there));
        await _house.Send(new EndSessions(stranger));
        (await _house.Send(new CheckSession(there))).Value.ShouldBeFalse();
        (await _house.Send(new CheckSession(stranger))).Value.ShouldBeTrue();
        await _house.Send(new EndSessions(null));

        (await _house.Send(new ListSessions())).Value.ShouldHaveSingleItem().Id.ShouldBe(here);
    }

    [Fact]
    public async Task Nobody_signed_in_cannot_change_a_password() =>
        (await _house.Send(new ChangePassword(new Secret("a"), new Secret("b"), new Secret("b")))).Failures[0].Kind.ShouldBe(FailureKind.Forbidden);
}
