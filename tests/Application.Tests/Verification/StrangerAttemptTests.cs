using Ventanilla.Application.SignIn;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Verification;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Verification;

/// <summary>Security test 23, the attempts: what a stranger spends of a person's attempts is given back by the one who reads the mailbox on record,
/// no stranger answers what another registration began, and no network pauses the verification of all.</summary>
public sealed class StrangerAttemptTests : IAsyncLifetime
{
    private const string Thief = "ladron@correo.example";
    private const string OnRecord = "ana@registro.example";
    private ApplicationHouse _house = null!;
    private Person _ana = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _ana = await Populate(_house);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<Guid> Arrives(string email, string from = "192.0.2.7", int person = 0)
    {
        _house.Caller.Address = from;
        return (await _house.RegisterAndActivate(email, $"{1000000001 + person * 1000}")).AccountId;
    }

    private async Task<VerificationView> Look(Guid account) => (await _house.Send(new GetVerification(await _house.TicketFor(account)))).Value;

    private async Task<Result<VerificationStage>> Starts(Guid account) => await _house.Send(new StartVerification(await _house.TicketFor(account)));

    private async Task<Result<VerificationAnswer>> Answers(Guid account, bool right, int person = 0)
    {
        await Starts(account);
        var shown = await Look(account);
        var chosen = shown.Questions?.ToDictionary(q => q.Id, q => q.Options.First(o => (o.Value == ValueOf(q.Fact, person)) == right).Id);
        return await _house.Send(new AnswerVerificationQuestions(await _house.TicketFor(account), chosen ?? [], shown.AttemptsLeft));
    }

    private async Task<Guid> ThiefBlocks(string email = Thief)
    {
        var thief = await Arrives(email, "198.51.100.9");
        for (var i = 0; i < 3; i++)
            await Answers(thief, right: false);
        (await Look(thief)).Stage.ShouldBe(VerificationStage.Blocked);
        await _house.RunJobs();
        return thief;
    }

    private Task<Result> Disowns() => _house.Send(new DisownRegistration(_house.Postman.LinkTo(OnRecord, "/no-fui-yo")));

    [Fact]
    public async Task Who_says_it_was_not_me_gets_the_attempts_back_and_verifies()
    {
        await ThiefBlocks();

        (await Disowns()).Succeeded.ShouldBeTrue();

        var ana = await Arrives("ana@correo.example");
        (await Answers(ana, right: true)).Value.Outcome.ShouldBe(VerificationOutcome.Passed);
        (await _house.Send(new SignInWithPassword("ana@correo.example", new Secret(SampleHouse.Password), false))).Value.Outcome.ShouldBe(SignInOutcome.SignedIn);
        (await _house.Database.Scalar<string>("""SELECT "Outcome" FROM audit_entries WHERE "Action" = 'return_attempts'""")).ShouldBe("all_returned");
    }

    [Fact]
    public async Task An_owner_who_was_shut_out_too_goes_on_where_they_stood()
    {
        var ana = await Arrives("ana@correo.example");
        await ThiefBlocks();
        (await Starts(ana)).Value.ShouldBe(VerificationStage.Blocked);

        await Disowns();

        (await Look(ana)).Stage.ShouldBe(VerificationStage.Ready);
        (await Answers(ana, right: true)).Value.Outcome.ShouldBe(VerificationOutcome.Passed);
    }

    [Fact]
    public async Task An_owner_whose_own_mistake_was_the_last_one_gets_back_what_the_stranger_spent_and_only_that()
    {
        var thief = await Arrives(Thief, "198.51.100.9");
        await Answers(thief, right: false);
        await Answers(thief, right: false);
        _house.Clock.Pass(Policy.Verification.Time - TimeSpan.FromSeconds(1));
        await _house.Send(new AnswerVerificationQuestions(await _house.TicketFor(thief), new Dictionary<string, string>(), 1));
        var ana = await Arrives("ana@correo.example");
        _house.Clock.Pass(TimeSpan.FromSeconds(2));
        await Starts(ana);
        await _house.RunJobs();

        // Each registration that spent has a link of its own in a mail of its own.
        var links = _house.Postman.Mails.Where(m => m.To == OnRecord && m.Text.Contains("/no-fui-yo?t=", StringComparison.Ordinal)).ToList();
        links.ShouldHaveSingleItem().Text.ShouldContain("l***");
        (await Disowns()).Succeeded.ShouldBeTrue();
        (await Look(ana)).AttemptsLeft.ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_gets_more_attempts_in_a_window_than_the_odds_allow_however_often_they_are_disowned()
    {
        var judged = 0;
        for (var round = 0; round < 8; round++)
        {
            var thief = await Arrives($"ladron{round}@correo.example", $"10.0.{round}.1");
            for (var i = 0; i < 3; i++)
                judged += await Answers(thief, right: false) is { Succeeded: true, Value.Outcome: VerificationOutcome.Wrong or VerificationOutcome.Blocked } ? 1 : 0;
            await _house.RunJobs();
            await Disowns();
            _house.Clock.Pass(TimeSpan.FromHours(2));
        }

        judged.ShouldBeGreaterThan(3);
        var questions = await _house.With(db => Task.FromResult(db.Set<Challenge>().Single().Questions));
        ChallengeRule.OddsOfGuessing(questions.Count, questions.Min(q => q.Options.Count), judged).ShouldBeLessThanOrEqualTo(ChallengeRule.HighestOdds);
    }

    [Fact]
    public async Task A_second_registration_waits_for_the_attempt_under_way_and_spends_nothing_of_it()
    {
        var ana = await Arrives("ana@correo.example");
        await Starts(ana);
        var questions = (await Look(ana)).Questions!;
        var thief = await Arrives(Thief, "198.51.100.9");

        (await Starts(thief)).Value.ToString().ShouldBe("Busy");
        (await Look(thief)).Questions.ShouldBeNull();
        var wrong = questions.ToDictionary(q => q.Id, q => q.Options.First(o => o.Value != ValueOf(q.Fact, 0)).Id);
        (await _house.Send(new AnswerVerificationQuestions(await _house.TicketFor(thief), wrong, 3))).Value.Outcome.ShouldBe(VerificationOutcome.NotStarted);

        (await Look(ana)).AttemptsLeft.ShouldBe(3);
        (await Answers(ana, right: true)).Value.Outcome.ShouldBe(VerificationOutcome.Passed);
    }

    [Fact]
    public async Task One_network_that_fails_and_fails_pauses_itself_and_nobody_else()
    {
        var policy = Policy with { Verification = Policy.Verification with { BreakerFailuresPerHour = 24 } };
        await using var house = ApplicationHouse.On(_house.Database, policy);
        house.Caller.Address = "198.51.100.9";
        for (var person = 0; person < 12; person++)
        {
            _house.Caller.Address = $"198.51.100.{person + 1}";
            var thief = (await _house.RegisterAndActivate($"ladron{person}@correo.example", $"{1000000001 + person * 1000}")).AccountId;
            for (var i = 0; i < 3; i++)
                await Answers(thief, right: false, person);
        }

        var ana = await Arrives("zoe@correo.example", "192.0.2.7", person: 20);
        house.Caller.Address = "192.0.2.7";
        (await house.Send(new StartVerification(await _house.TicketFor(ana)))).Value.ShouldBe(VerificationStage.UnderWay);
        house.Caller.Address = "198.51.100.200";
        (await house.Send(new GetVerification(await _house.TicketFor(ana)))).Value.Stage.ShouldBe(VerificationStage.Paused);
    }

    [Fact]
    public async Task One_client_tries_so_often_an_hour_and_no_attempt_of_anybody_pays_for_it()
    {
        var thief = await Arrives(Thief, "198.51.100.9");
        for (var i = 0; i < 65; i++)
            await Starts(thief);

        (await Starts(thief)).Failures.ShouldHaveSingleItem().Kind.ShouldBe(FailureKind.TooMany);
        (await Look(thief)).AttemptsLeft.ShouldBe(3);
        _house.Caller.Address = "192.0.2.7";
        (await Starts(thief)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_pass_is_told_to_the_address_on_record_which_can_still_close_the_account()
    {
        var thief = await Arrives(Thief, "198.51.100.9");
        (await Answers(thief, right: true)).Value.Outcome.ShouldBe(VerificationOutcome.Passed);
        await _house.RunJobs();

        var told = _house.Postman.Mails.Single(m => m.To == OnRecord);
        told.Text.ShouldContain("l***");
        told.Text.ShouldNotContain(Thief);
        (await Disowns()).Succeeded.ShouldBeTrue();
        (await _house.Send(new SignInWithPassword(Thief, new Secret(SampleHouse.Password), false))).Value.Outcome.ShouldBe(SignInOutcome.Refused);

        var ana = await Arrives("ana@correo.example");
        (await Answers(ana, right: true)).Value.Outcome.ShouldBe(VerificationOutcome.Passed);
    }

    [Fact]
    public async Task A_pass_of_the_mailbox_on_record_itself_is_told_once()
    {
        var ana = await Arrives(OnRecord);
        var before = _house.Postman.Mails.Count;
        await Answers(ana, right: true);
        await _house.RunJobs();

        _house.Postman.Mails.Skip(before).ShouldHaveSingleItem().Text.ShouldNotContain("/no-fui-yo");
    }
}
