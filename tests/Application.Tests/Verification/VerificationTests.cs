using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Verification;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Verification;

public sealed class VerificationTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;
    private Person _ana = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _ana = await Populate(_house);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private async Task<Guid> Arrives(string email = "ana@correo.example") =>
        (await _house.RegisterAndActivate(email, _ana.DocumentNumber)).AccountId;

    private async Task<VerificationView> Look(Guid account) => (await _house.Send(new GetVerification(await _house.TicketFor(account)))).Value;

    private async Task<IReadOnlyList<QuestionView>> Starts(Guid account)
    {
        await _house.Send(new StartVerification(await _house.TicketFor(account)));
        return (await Look(account)).Questions!;
    }

    private static Dictionary<string, string> Answers(IReadOnlyList<QuestionView> questions, bool right = true) => questions.ToDictionary(
        q => q.Id, q => q.Options.First(o => (o.Value == ValueOf(q.Fact, 0)) == right).Id);

    private async Task<VerificationOutcome?> Answer(Guid account, Dictionary<string, string> answers) =>
        await Sends(account, answers) is { Succeeded: true } done ? done.Value.Outcome : null;

    private async Task<Result<VerificationAnswer>> Sends(Guid account, Dictionary<string, string> answers) =>
        await _house.Send(new AnswerVerificationQuestions(await _house.TicketFor(account), answers, (await Look(account)).AttemptsLeft));

    [Fact]
    public async Task All_right_makes_the_account_active_with_the_names_on_record()
    {
        var account = await Arrives();
        var questions = await Starts(account);

        (await Answer(account, Answers(questions))).ShouldBe(VerificationOutcome.Passed);

        questions.Count.ShouldBe(6);
        questions.ShouldAllBe(q => q.Options.Count == 5);
        (await Look(account)).Stage.ShouldBe(VerificationStage.Done);
        (await _house.Database.Scalar<string>("""SELECT "FirstName" FROM accounts""")).ShouldBe(_ana.FirstName);
    }

    [Fact]
    public async Task Five_right_of_six_is_wrong_and_says_nothing_of_which()
    {
        var account = await Arrives();
        var questions = await Starts(account);
        var answers = Answers(questions);
        answers[questions[3].Id] = Answers(questions, right: false)[questions[3].Id];

        var answer = (await Sends(account, answers)).Value;

        answer.ShouldBe(new VerificationAnswer(VerificationOutcome.Wrong, AttemptsLeft: 2));
    }

    [Fact]
    public async Task One_form_sent_fifty_times_at_once_is_judged_once_and_the_next_attempt_is_still_there()
    {
        var account = await Arrives();
        var wrong = Answers(await Starts(account), right: false);
        var ticket = await _house.TicketFor(account);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _house.Send(new AnswerVerificationQuestions(ticket, wrong, 3))));

        answers.Where(a => a.Succeeded).ShouldHaveSingleItem().Value.ShouldBe(new VerificationAnswer(VerificationOutcome.Wrong, AttemptsLeft: 2));
        answers.Where(a => !a.Succeeded).ShouldAllBe(a => a.Failures.Single().Code == VerificationFailures.MovedOn.Code);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM verification_attempts")).ShouldBe(1);
        (await Look(account)).AttemptsLeft.ShouldBe(2);
    }

    [Fact]
    public async Task A_script_that_sends_fifty_at_once_for_every_attempt_is_judged_three_times_and_blocks()
    {
        var account = await Arrives();
        var wrong = Answers(await Starts(account), right: false);
        var ticket = await _house.TicketFor(account);

        var answers = new List<Result<VerificationAnswer>>();
        foreach (var left in (int[])[3, 2, 1])
            answers.AddRange(await Task.WhenAll(Enumerable.Range(0, 50).Select(i => _house.Send(new AnswerVerificationQuestions(ticket, wrong, i % 5 == 0 ? i - 25 : left)))));

        var outcomes = answers.Where(a => a.Succeeded).Select(a => a.Value.Outcome).ToArray();
        outcomes.Length.ShouldBe(3);
        outcomes.Count(o => o == VerificationOutcome.Blocked).ShouldBe(1);
        (await _house.Database.Scalar<long>("SELECT count(*) FROM verification_attempts")).ShouldBe(3);
        (await Look(account)).Stage.ShouldBe(VerificationStage.Blocked);
    }

    [Fact]
    public async Task Right_answers_in_a_tab_that_was_left_open_since_the_attempt_before_are_not_judged_until_they_are_sent_again()
    {
        var account = await Arrives();
        var questions = await Starts(account);
        await Answer(account, Answers(questions, right: false));
        var ticket = await _house.TicketFor(account);

        var old = await _house.Send(new AnswerVerificationQuestions(ticket, Answers(questions), 3));

        old.Failures.ShouldHaveSingleItem().Code.ShouldBe(VerificationFailures.MovedOn.Code);
        (await Look(account)).AttemptsLeft.ShouldBe(2);
        (await Answer(account, Answers(questions))).ShouldBe(VerificationOutcome.Passed);
    }

    [Fact]
    public async Task After_the_block_not_even_the_right_answers_help_and_the_refusal_is_in_the_trail()
    {
        var account = await Arrives();
        var questions = await Starts(account);
        for (var i = 0; i < 3; i++)
            await Answer(account, Answers(questions, right: false));

        var late = await Sends(account, Answers(questions));

        late.Failures.ShouldHaveSingleItem().Code.ShouldBe(VerificationFailures.Blocked.Code);
        (await _house.Database.Scalar<long>($"""
            SELECT count(*) FROM audit_entries WHERE "Action" = 'answer_questions' AND "Outcome" = 'verification.blocked' AND "SubjectId" = '{account}'
            """)).ShouldBe(1);
    }

    [Fact]
    public async Task The_questions_come_back_the_same_at_every_try_and_for_another_account_of_the_same_person()
    {
        var account = await Arrives();
        var first = await Starts(account);
        await Answer(account, Answers(first, right: false));
        var again = await Starts(account);
        _house.Clock.Pass(Policy.Verification.Time);
        var other = await Starts(await Arrives("otra@correo.example"));

        Shape(again).ShouldBe(Shape(first));
        Shape(other).ShouldBe(Shape(first));

        static string Shape(IEnumerable<QuestionView> questions) =>
            string.Join('\n', questions.Select(q => $"{q.Id} {q.Fact}: {string.Join(", ", q.Options.Select(o => $"{o.Id}={o.Value}"))}"));
    }

    [Fact]
    public async Task Two_accounts_of_one_person_that_start_at_once_get_the_same_questions_one_after_the_other()
    {
        for (var round = 0; round < 5; round++)
        {
            Guid[] accounts = [await Arrives($"una{round}@correo.example"), await Arrives($"otra{round}@correo.example")];

            var started = await Task.WhenAll(accounts.Select(async a => await _house.Send(new StartVerification(await _house.TicketFor(a)))));

            started.Select(s => s.Value).ShouldBe([VerificationStage.UnderWay, VerificationStage.Busy], ignoreOrder: true);
            var (first, second) = started[0].Value == VerificationStage.UnderWay ? (accounts[0], accounts[1]) : (accounts[1], accounts[0]);
            (await Look(second)).Stage.ShouldBe(VerificationStage.Busy);
            var shown = (await Look(first)).Questions!.Select(q => q.Id).ToList();
            _house.Clock.Pass(Policy.Verification.Time);
            (await Starts(second)).Select(q => q.Id).ShouldBe(shown);
            (await _house.Database.Scalar<long>("SELECT count(*) FROM challenges")).ShouldBe(1);
            await _house.With(db => db.Set<Challenge>().ExecuteDeleteAsync());
            _house.Clock.Pass(TimeSpan.FromHours(2));
        }
    }

    [Fact]
    public async Task The_count_belongs_to_the_person_across_accounts_addresses_and_days()
    {
        var one = await Arrives();
        var questions = await Starts(one);
        await Answer(one, Answers(questions, right: false)); // and the next attempt is left to run out
        _house.Clock.Pass(TimeSpan.FromDays(40));
        _house.Caller.Address = "198.51.100.9";
        var two = await Arrives("otra@correo.example");
        await Starts(two);

        (await Answer(two, Answers(questions, right: false))).ShouldBe(VerificationOutcome.Blocked);
        (await Look(one)).Stage.ShouldBe(VerificationStage.Blocked);
    }

    [Fact]
    public async Task Too_late_spends_the_attempt_unjudged()
    {
        var account = await Arrives();
        var questions = await Starts(account);
        _house.Clock.Pass(Policy.Verification.Time);

        (await Look(account)).Stage.ShouldBe(VerificationStage.Late);
        (await Answer(account, Answers(questions))).ShouldBe(VerificationOutcome.Late);
        (await Look(account)).AttemptsLeft.ShouldBe(2);
    }

    [Fact]
    public async Task Leaving_and_starting_again_after_the_time_spends_an_attempt_each_until_none_is_left()
    {
        var account = await Arrives();
        for (var i = 0; i < 3; i++)
        {
            await Starts(account);
            _house.Clock.Pass(Policy.Verification.Time);
        }

        (await _house.Send(new StartVerification(await _house.TicketFor(account)))).Value.ShouldBe(VerificationStage.Blocked);
        (await Look(account)).Stage.ShouldBe(VerificationStage.Blocked);
    }

    [Fact]
    public async Task An_incomplete_or_forged_form_spends_nothing()
    {
        var account = await Arrives();
        var questions = await Starts(account);
        var forged = Answers(questions);
        forged[questions[0].Id] = questions[1].Options[0].Id;

        (await Sends(account, [])).Failures[0].Code.ShouldBe(VerificationFailures.Incomplete.Code);
        (await Sends(account, forged)).Failures[0].Code.ShouldBe(VerificationFailures.NotOurForm.Code);
        (await Look(account)).AttemptsLeft.ShouldBe(3);
    }

    [Fact]
    public async Task The_block_is_told_to_the_address_on_record_which_can_close_the_registration()
    {
        var account = await Arrives();
        var questions = await Starts(account);
        for (var i = 0; i < 3; i++)
            await Answer(account, Answers(questions, right: false));
        await _house.RunJobs();

        var token = _house.Postman.LinkTo("ana@registro.example", "/no-fui-yo");
        (await _house.Send(new DisownRegistration(token))).Succeeded.ShouldBeTrue();
        (await _house.Send(new DisownRegistration(token))).Succeeded.ShouldBeFalse();
        (await _house.Send(new SignInWithPassword("ana@correo.example", new Secret(SampleHouse.Password), false))).Value.Outcome.ShouldBe(SignInOutcome.Refused);
    }

    [Fact]
    public async Task Empty_facts_are_never_an_option_and_fewer_than_four_lead_to_a_person()
    {
        await _house.With(db => db.Set<PersonFact>().Where(f => f.PersonId == _ana.Id && f.Kind.StartsWith("spouse")).ExecuteDeleteAsync());
        var account = await Arrives();
        var five = await Starts(account);

        five.Count.ShouldBe(5);
        ChallengeRule.OddsOfGuessing(5, five[0].Options.Count, 3).ShouldBeLessThanOrEqualTo(ChallengeRule.HighestOdds);
        five.SelectMany(q => q.Options).ShouldAllBe(o => !FactForm.IsEmpty(o.Value));

        await _house.With(db => db.Set<Challenge>().ExecuteDeleteAsync());
        await _house.With(db => db.Set<PersonFact>().Where(f => f.PersonId == _ana.Id && f.Kind.StartsWith("last")).ExecuteDeleteAsync());
        (await _house.Send(new StartVerification(await _house.TicketFor(account)))).Value.ShouldBe(VerificationStage.Assisted);
    }

    [Fact]
    public async Task Many_failures_across_people_pause_verification_without_spending_attempts()
    {
        await using var house = ApplicationHouse.On(_house.Database, Policy with { Verification = Policy.Verification with { BreakerFailuresPerHour = 1 } });
        var account = await Arrives();
        var questions = await Starts(account);
        await Answer(account, Answers(questions, right: false));

        (await house.Send(new AnswerVerificationQuestions(await _house.TicketFor(account), Answers(questions), 2))).Value.Outcome.ShouldBe(VerificationOutcome.Paused);
        (await house.Send(new GetVerification(await _house.TicketFor(account)))).Value.Stage.ShouldBe(VerificationStage.Paused);
        house.Clock.Pass(TimeSpan.FromMinutes(61));
        (await house.Send(new StartVerification(await _house.TicketFor(account)))).Value.ShouldBe(VerificationStage.UnderWay);
    }
}
