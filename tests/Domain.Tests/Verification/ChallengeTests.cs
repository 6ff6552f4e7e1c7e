using Ventanilla.Domain.Verification;

namespace Ventanilla.Domain.Tests.Verification;

public sealed class ChallengeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    private static readonly ChallengeRule Rule = Materials.Rule;
    private static readonly Guid Account = Guid.CreateVersion7();
    private readonly Challenge _challenge = Challenge.Draw(Guid.CreateVersion7(), QuestionDraw.From(Materials.Of(6), Rule), Rule, Now);

    private Dictionary<string, string> RightAnswers => _challenge.Questions.ToDictionary(q => q.Id, q => q.Answer);

    [Fact]
    public void All_right_answers_pass() => _challenge.Judge(RightAnswers).ShouldBeTrue();

    [Fact]
    public void One_wrong_answer_fails_whichever_it_is()
    {
        foreach (var question in _challenge.Questions)
        {
            var answers = RightAnswers;
            answers[question.Id] = question.Options.First(o => o.Id != question.Answer).Id;
            _challenge.Judge(answers).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_missing_answer_fails()
    {
        var answers = RightAnswers;
        answers.Remove(_challenge.Questions[0].Id);
        _challenge.Judge(answers).ShouldBeFalse();
        _challenge.Offers(answers).ShouldBeFalse();
    }

    [Fact]
    public void A_value_in_place_of_an_id_fails()
    {
        var answers = _challenge.Questions.ToDictionary(q => q.Id, q => q.Options.Single(o => q.IsRight(o.Id)).Value);
        _challenge.Judge(answers).ShouldBeFalse();
        _challenge.Offers(answers).ShouldBeFalse();
    }

    [Fact]
    public void Without_questions_nothing_passes() =>
        Challenge.Draw(Guid.CreateVersion7(), [], Rule, Now).Judge(new Dictionary<string, string>()).ShouldBeFalse();

    [Fact]
    public void Only_its_own_options_are_offered()
    {
        _challenge.Offers(RightAnswers).ShouldBeTrue();
        var other = Challenge.Draw(_challenge.PersonId, QuestionDraw.From(Materials.Of(6), Rule), Rule, Now);
        other.Offers(RightAnswers).ShouldBeFalse();
    }

    [Fact]
    public void One_answer_that_is_not_offered_spoils_the_form_whichever_it_is()
    {
        foreach (var question in _challenge.Questions)
        {
            var answers = RightAnswers;
            answers[question.Id] = "nobody's option";
            _challenge.Offers(answers).ShouldBeFalse();
        }
    }

    [Fact]
    public void Every_option_of_a_question_is_offered()
    {
        foreach (var question in _challenge.Questions)
            foreach (var option in question.Options)
                _challenge.Offers(new Dictionary<string, string>(RightAnswers) { [question.Id] = option.Id }).ShouldBeTrue();
    }

    [Fact]
    public void An_answer_too_many_spoils_the_form() =>
        _challenge.Offers(new Dictionary<string, string>(RightAnswers) { ["another"] = "one" }).ShouldBeFalse();

    [Fact]
    public void An_attempt_is_noted_with_whose_it_was_and_how_it_ended()
    {
        var (person, account) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        foreach (var passed in new[] { true, false })
        {
            var made = VerificationAttempt.Made(person, account, passed, Now);
            (made.PersonId, made.AccountId, made.Passed, made.At).ShouldBe((person, account, passed, Now));
            made.Id.ShouldNotBe(Guid.Empty);
        }
    }

    [Fact]
    public void It_is_drawn_for_one_person_and_nothing_is_spent()
    {
        var person = Guid.CreateVersion7();
        var drawn = Challenge.Draw(person, _challenge.Questions, Rule, Now);
        (drawn.PersonId, drawn.Questions, drawn.DrawnAt, drawn.FrozenUntil).ShouldBe((person, _challenge.Questions, Now, Now + Rule.Window));
        (drawn.AttemptsLeft(Rule), drawn.IsUnderWay, drawn.IsBlocked(Rule)).ShouldBe((3, false, false));
        drawn.Id.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public void It_is_frozen_for_the_window_and_no_longer()
    {
        _challenge.IsFrozen(Now + Rule.Window - TimeSpan.FromSeconds(1)).ShouldBeTrue();
        _challenge.IsFrozen(Now + Rule.Window).ShouldBeFalse();
    }

    [Fact]
    public void An_attempt_is_late_after_ten_minutes()
    {
        _challenge.IsLate(Rule, Now).ShouldBeFalse();
        Start();
        _challenge.IsUnderWay.ShouldBeTrue();
        _challenge.IsLate(Rule, Now.AddMinutes(10).AddSeconds(-1)).ShouldBeFalse();
        _challenge.IsLate(Rule, Now.AddMinutes(10)).ShouldBeTrue();
        _challenge.Fail(Account, Rule, Now.AddMinutes(10)).ShouldBe(Result.Done);
        _challenge.IsUnderWay.ShouldBeFalse();
    }

    [Fact]
    public void Passing_ends_the_attempt_and_returns_what_was_spent()
    {
        Start();
        Spend(2);
        _challenge.AttemptsLeft(Rule).ShouldBe(1);
        _challenge.Pass(Account, Now).ShouldBe(Result.Done);
        (_challenge.PassedAt, _challenge.IsUnderWay, _challenge.AttemptsLeft(Rule)).ShouldBe((Now, false, 3));
        _challenge.TakeRaised().ShouldBe([new AttemptStarted(_challenge.PersonId), new VerificationPassed(_challenge.PersonId, Account)]);
    }

    [Fact]
    public void A_wrong_attempt_ends_and_another_can_begin_while_one_is_left()
    {
        Start();
        Spend(2);
        _challenge.Fail(Account, Rule, Now).ShouldBe(Result.Done);
        (_challenge.IsBlocked(Rule), _challenge.BlockedAt, _challenge.IsUnderWay).ShouldBe((false, null, false));
        _challenge.TakeRaised()[^1].ShouldBe(new AttemptFailed(_challenge.PersonId, Account));
        Start();
    }

    [Fact]
    public void The_last_wrong_attempt_blocks_for_good_and_is_told_once()
    {
        Start();
        Spend(3);
        _challenge.TakeRaised();
        _challenge.Fail(Account, Rule, Now).ShouldBe(Result.Done);
        (_challenge.IsBlocked(Rule), _challenge.IsBlocked(Rule with { Attempts = 9 }), _challenge.BlockedAt, _challenge.IsUnderWay, _challenge.AttemptsLeft(Rule))
            .ShouldBe((true, true, Now, false, 0));
        _challenge.TakeRaised().ShouldBe([new VerificationBlocked(_challenge.PersonId, Account)]);
        _challenge.TakeRaised().ShouldBeEmpty();

        _challenge.StartAttempt(Rule, Now).Failures.ShouldBe([VerificationFailures.Blocked]);
        _challenge.DrawAnew(QuestionDraw.From(Materials.Of(6), Rule), Rule, Now + Rule.Window).Failures.ShouldBe([VerificationFailures.Blocked]);
        _challenge.IsUnderWay.ShouldBeFalse();
    }

    [Fact]
    public void A_portal_that_gives_fewer_attempts_than_were_spent_gives_no_other()
    {
        Spend(2);
        _challenge.IsBlocked(Rule with { Attempts = 2 }).ShouldBeTrue();
        _challenge.AttemptsLeft(Rule with { Attempts = 1 }).ShouldBe(0);
        _challenge.StartAttempt(Rule with { Attempts = 2 }, Now).Failures.ShouldBe([VerificationFailures.Blocked]);
    }

    [Fact]
    public void Nothing_is_judged_between_attempts_and_none_begins_during_another()
    {
        _challenge.Pass(Account, Now).Failures.ShouldBe([VerificationFailures.NotNow]);
        _challenge.Fail(Account, Rule, Now).Failures.ShouldBe([VerificationFailures.NotNow]);
        Start();
        _challenge.StartAttempt(Rule, Now.AddMinutes(9)).Failures.ShouldBe([VerificationFailures.NotNow]);
        _challenge.AttemptStartedAt.ShouldBe(Now);
    }

    [Fact]
    public void New_questions_come_after_the_window_and_not_before()
    {
        var (questions, later) = (QuestionDraw.From(Materials.Of(6), Rule), Now + Rule.Window);
        Start();
        _challenge.Pass(Account, Now).ShouldBe(Result.Done);
        _challenge.DrawAnew(questions, Rule, later - TimeSpan.FromTicks(1)).Failures.ShouldBe([VerificationFailures.NotNow]);
        _challenge.Questions.ShouldNotBe(questions);

        _challenge.DrawAnew(questions, Rule, later).ShouldBe(Result.Done);

        (_challenge.Questions, _challenge.DrawnAt, _challenge.FrozenUntil).ShouldBe((questions, later, later + Rule.Window));
        (_challenge.PassedAt, _challenge.IsUnderWay).ShouldBe((null, false));
    }

    [Fact]
    public void Who_passed_can_be_asked_again_for_another_account()
    {
        Start();
        _challenge.Pass(Account, Now).ShouldBe(Result.Done);
        Start();
        (_challenge.PassedAt, _challenge.IsUnderWay).ShouldBe((null, true));
    }

    private void Start() => _challenge.StartAttempt(Rule, Now).ShouldBe(Result.Done);

    /// <summary>As the statement of the database does before an attempt is judged.</summary>
    private void Spend(int attempts) => typeof(Challenge).GetProperty(nameof(Challenge.AttemptsSpent))!.SetValue(_challenge, attempts);
}
