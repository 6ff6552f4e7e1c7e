using Ventanilla.Domain.Common;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Domain.Tests.Verification;

public sealed class ChallengeTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    private static readonly ChallengeRule Rule = Materials.Rule;
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
    public void One_option_that_was_not_offered_is_enough_to_refuse_the_form()
    {
        var answers = RightAnswers;
        answers[_challenge.Questions[^1].Id] = "of nobody";
        _challenge.Offers(answers).ShouldBeFalse();
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
        Begin();
        _challenge.IsUnderWay.ShouldBeTrue();
        _challenge.IsLate(Rule, Now.AddMinutes(10).AddSeconds(-1)).ShouldBeFalse();
        _challenge.IsLate(Rule, Now.AddMinutes(10)).ShouldBeTrue();
        _challenge.TakeRaised();
        _challenge.EndAttempt().Succeeded.ShouldBeTrue();
        _challenge.IsUnderWay.ShouldBeFalse();
        _challenge.TakeRaised().ShouldBe([new AttemptFailed(_challenge.PersonId, Ana)]);
    }

    [Fact]
    public void An_attempt_belongs_to_the_account_that_began_it()
    {
        Begin();
        _challenge.IsUnderWayFor(Ana).ShouldBeTrue();
        _challenge.IsUnderWayFor(Guid.CreateVersion7()).ShouldBeFalse();
        Refuses(_challenge.StartAttempt(Guid.CreateVersion7(), Rule, Now), VerificationFailures.UnderWay);
        _challenge.IsUnderWayFor(Ana).ShouldBeTrue();
    }

    [Fact]
    public void Between_attempts_nothing_ends_passes_or_blocks()
    {
        Refuses(_challenge.EndAttempt(), VerificationFailures.NotUnderWay);
        Refuses(_challenge.Pass(Now), VerificationFailures.NotUnderWay);
        Refuses(_challenge.Block(Now), VerificationFailures.NotUnderWay);
        (_challenge.PassedAt, _challenge.BlockedAt).ShouldBe((null, null));
        _challenge.TakeRaised().ShouldBeEmpty();
    }

    [Fact]
    public void Passing_ends_the_attempt_and_is_told()
    {
        Begin();
        _challenge.Pass(Now).Succeeded.ShouldBeTrue();
        (_challenge.PassedAt, _challenge.IsUnderWay, _challenge.AttemptsLeft(Rule)).ShouldBe((Now, false, 3));
        _challenge.TakeRaised().ShouldBe([new AttemptStarted(_challenge.PersonId), new VerificationPassed(_challenge.PersonId, Ana)]);
    }

    [Fact]
    public void A_passed_one_can_be_asked_again_for_another_account()
    {
        Begin();
        _challenge.Pass(Now).Succeeded.ShouldBeTrue();
        var another = Guid.CreateVersion7();
        _challenge.StartAttempt(another, Rule, Now.AddHours(1)).Succeeded.ShouldBeTrue();
        (_challenge.PassedAt, _challenge.AttemptStartedAt, _challenge.AttemptAccountId).ShouldBe((null, Now.AddHours(1), another));
    }

    [Fact]
    public void Blocking_ends_the_attempt_and_is_told_once()
    {
        Block();
        (_challenge.IsBlocked(Rule), _challenge.IsUnderWay).ShouldBe((true, false));
        _challenge.TakeRaised().ShouldBe([new VerificationBlocked(_challenge.PersonId, Ana)]);
        _challenge.TakeRaised().ShouldBeEmpty();
        Refuses(_challenge.StartAttempt(Ana, Rule, Now), VerificationFailures.Blocked);
    }

    [Fact]
    public void New_questions_are_drawn_after_the_window_between_attempts_and_never_for_a_blocked_one()
    {
        Refuses(DrawAnew(Now + Rule.Window - TimeSpan.FromSeconds(1)), VerificationFailures.StillFrozen);
        Begin();
        Refuses(DrawAnew(Now + Rule.Window), VerificationFailures.StillFrozen);
        _challenge.Pass(Now).Succeeded.ShouldBeTrue();
        var before = _challenge.Questions;
        _challenge.TakeRaised();
        DrawAnew(Now + Rule.Window).Succeeded.ShouldBeTrue();
        (_challenge.DrawnAt, _challenge.FrozenUntil, _challenge.PassedAt).ShouldBe((Now + Rule.Window, Now + Rule.Window * 2, null));
        _challenge.Questions.ShouldNotBeSameAs(before);
        _challenge.TakeRaised().ShouldBe([new QuestionsDrawnAnew(_challenge.PersonId)]);

        Block();
        Refuses(DrawAnew(Now + Rule.Window * 2), VerificationFailures.Blocked);
        _challenge.IsBlocked(Rule).ShouldBeTrue();
    }

    [Fact]
    public void What_a_disowned_account_spent_comes_back_and_opens_what_it_had_blocked()
    {
        Spent(3);
        Block();
        _challenge.TakeRaised();

        _challenge.ReturnAttempts(Ana, spent: 2, Rule).Succeeded.ShouldBeTrue();

        (_challenge.IsBlocked(Rule), _challenge.AttemptsLeft(Rule), _challenge.AttemptsReturned).ShouldBe((false, 2, 2));
        _challenge.TakeRaised().ShouldBe([new AttemptsReturned(_challenge.PersonId, Ana, 2, 2)]);
    }

    [Fact]
    public void With_the_last_attempt_spent_none_begins()
    {
        Spent(Rule.Attempts - 1);
        _challenge.IsBlocked(Rule).ShouldBeFalse();
        Spent(Rule.Attempts);
        _challenge.IsBlocked(Rule).ShouldBeTrue();
        Refuses(_challenge.StartAttempt(Ana, Rule, Now), VerificationFailures.Blocked);
    }

    /// <summary>A portal may allow fewer attempts than before.</summary>
    [Fact]
    public void What_comes_back_opens_nothing_unless_an_attempt_is_left()
    {
        Spent(Rule.Attempts + 1);
        Block();
        _challenge.ReturnAttempts(Ana, spent: 1, Rule).Succeeded.ShouldBeTrue();
        (_challenge.AttemptsLeft(Rule), _challenge.BlockedAt).ShouldBe((0, Now));
    }

    [Fact]
    public void The_question_with_the_fewest_options_bounds_what_comes_back()
    {
        Question[] questions = [.. _challenge.Questions.Select((q, n) => n == 3 ? q with { Options = [.. q.Options.Take(4)] } : q)];
        var challenge = Challenge.Draw(_challenge.PersonId, questions, Rule, Now);
        typeof(Challenge).GetProperty(nameof(Challenge.AttemptsSpent))!.SetValue(challenge, 3);
        challenge.Returnable(3, Rule).ShouldBe(Rule.AttemptsInAll(6, 4) - Rule.Attempts);
    }

    [Fact]
    public void No_more_comes_back_than_was_spent()
    {
        Spent(1);
        _challenge.Returnable(5, Rule).ShouldBe(1);
        _challenge.Returnable(0, Rule).ShouldBe(0);
        Refuses(_challenge.ReturnAttempts(Ana, spent: 0, Rule), VerificationFailures.NothingToReturn);
    }

    [Fact]
    public void Disowning_ends_the_attempt_of_that_account_and_of_no_other()
    {
        Begin();
        Refuses(_challenge.ReturnAttempts(Guid.CreateVersion7(), spent: 0, Rule), VerificationFailures.NothingToReturn);
        _challenge.IsUnderWay.ShouldBeTrue();
        _challenge.ReturnAttempts(Ana, spent: 0, Rule).Succeeded.ShouldBeTrue();
        (_challenge.IsUnderWay, _challenge.AttemptAccountId).ShouldBe((false, null));
    }

    [Fact]
    public void However_often_it_is_disowned_the_attempts_in_all_stay_within_the_odds_until_new_questions_are_drawn()
    {
        var inAll = Rule.AttemptsInAll(6, _challenge.Questions[0].Options.Count);
        for (var round = 0; round < 20; round++)
        {
            Spent(3);
            var returned = _challenge.ReturnAttempts(Ana, spent: 3, Rule);
            returned.Succeeded.ShouldBe(round * 3 < inAll - 3);
        }

        (Rule.Attempts + _challenge.AttemptsReturned).ShouldBe(inAll);
        DrawAnew(Now + Rule.Window).Succeeded.ShouldBeTrue();
        _challenge.AttemptsReturned.ShouldBe(0);
    }

    private static readonly Guid Ana = Guid.CreateVersion7();

    private void Begin() => _challenge.StartAttempt(Ana, Rule, Now).Succeeded.ShouldBeTrue();

    private void Block()
    {
        if (!_challenge.IsUnderWay)
            typeof(Challenge).GetProperty(nameof(Challenge.AttemptStartedAt))!.SetValue(_challenge, Now);
        typeof(Challenge).GetProperty(nameof(Challenge.AttemptAccountId))!.SetValue(_challenge, Ana);
        _challenge.Block(Now).Succeeded.ShouldBeTrue();
    }

    /// <summary>As the statement that counts leaves it.</summary>
    private void Spent(int attempts) => typeof(Challenge).GetProperty(nameof(Challenge.AttemptsSpent))!.SetValue(_challenge, attempts);

    private Result DrawAnew(DateTimeOffset now) => _challenge.DrawAnew(QuestionDraw.From(Materials.Of(6), Rule), Rule, now);

    private static void Refuses(Result result, Failure with) => result.Failures.ShouldHaveSingleItem().ShouldBe(with);
}
