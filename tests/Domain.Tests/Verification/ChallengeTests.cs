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
    public void It_is_frozen_for_the_window_and_no_longer()
    {
        _challenge.IsFrozen(Now + Rule.Window - TimeSpan.FromSeconds(1)).ShouldBeTrue();
        _challenge.IsFrozen(Now + Rule.Window).ShouldBeFalse();
    }

    [Fact]
    public void An_attempt_is_late_after_ten_minutes()
    {
        _challenge.IsLate(Rule, Now).ShouldBeFalse();
        _challenge.StartAttempt(Now);
        _challenge.IsUnderWay.ShouldBeTrue();
        _challenge.IsLate(Rule, Now.AddMinutes(10).AddSeconds(-1)).ShouldBeFalse();
        _challenge.IsLate(Rule, Now.AddMinutes(10)).ShouldBeTrue();
        _challenge.EndAttempt();
        _challenge.IsUnderWay.ShouldBeFalse();
    }

    [Fact]
    public void Passing_ends_the_attempt()
    {
        _challenge.StartAttempt(Now);
        _challenge.Pass(Now);
        (_challenge.PassedAt, _challenge.IsUnderWay, _challenge.AttemptsLeft(Rule)).ShouldBe((Now, false, 3));
    }

    [Fact]
    public void Blocking_ends_the_attempt_and_is_told_once()
    {
        var account = Guid.CreateVersion7();
        _challenge.StartAttempt(Now);
        _challenge.Block(account, Now);
        (_challenge.IsBlocked(Rule), _challenge.IsUnderWay).ShouldBe((true, false));
        _challenge.TakeRaised().ShouldBe([new VerificationBlocked(_challenge.PersonId, account)]);
        _challenge.TakeRaised().ShouldBeEmpty();
    }

    [Fact]
    public void New_questions_do_not_open_a_blocked_challenge()
    {
        _challenge.Block(Guid.CreateVersion7(), Now);
        _challenge.DrawAnew(QuestionDraw.From(Materials.Of(6), Rule), Rule, Now + Rule.Window);
        _challenge.IsBlocked(Rule).ShouldBeTrue();
    }
}
