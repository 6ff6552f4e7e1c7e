using Ventanilla.Domain.Verification;

namespace Ventanilla.Domain.Tests.Verification;

public sealed class ChallengeRuleTests
{
    [Theory]
    [InlineData(6, 4, 3, 0.000732)]
    [InlineData(5, 4, 3, 0.002927)]
    [InlineData(4, 4, 3, 0.011673)]
    [InlineData(5, 5, 3, 0.000960)]
    [InlineData(4, 8, 3, 0.000732)]
    [InlineData(4, 4, 1, 0.003906)]
    public void Odds_are_computed_from_the_rule(int questions, int options, int attempts, double odds) =>
        ChallengeRule.OddsOfGuessing(questions, options, attempts).ShouldBe(odds, 0.000001);

    /// <summary>Why all must be right: with three tries, five of six passes nineteen times as often, and four of six a hundred and fifty times.</summary>
    [Theory]
    [InlineData(6, 0.00073)]
    [InlineData(5, 0.0139)]
    [InlineData(4, 0.1086)]
    public void Letting_one_answer_be_wrong_would_break_the_bound(int needed, double odds)
    {
        var once = Enumerable.Range(needed, 6 - needed + 1)
            .Sum(right => Choose(6, right) * Math.Pow(0.25, right) * Math.Pow(0.75, 6 - right));
        var within = 1 - Math.Pow(1 - once, 3);
        within.ShouldBe(odds, 0.0001);
        (within <= ChallengeRule.HighestOdds).ShouldBe(needed == 6);
    }

    [Fact]
    public void Questions_are_asked_unless_a_portal_says_otherwise() => new ChallengeRule().Enabled.ShouldBeTrue();

    [Fact]
    public void The_default_rule_is_within_the_bound() => new ChallengeRule().Odds.ShouldBeLessThanOrEqualTo(ChallengeRule.HighestOdds);

    [Theory]
    [InlineData(6, 4, 3, 5)]
    [InlineData(5, 4, 3, 6)]
    [InlineData(4, 4, 3, 9)]
    [InlineData(4, 10, 3, 10)]
    [InlineData(4, 4, 1, 7)]
    public void The_options_are_the_fewest_within_the_bound_and_never_fewer_than_the_portal_asks(int questions, int least, int attempts, int options)
    {
        var rule = new ChallengeRule { Options = least, Attempts = attempts };
        rule.OptionsFor(questions).ShouldBe(options);
        // One disowned registration gives its attempts back.
        ChallengeRule.OddsOfGuessing(questions, options, 2 * attempts).ShouldBeLessThanOrEqualTo(ChallengeRule.HighestOdds);
        if (options > least)
            ChallengeRule.OddsOfGuessing(questions, options - 1, 2 * attempts).ShouldBeGreaterThan(ChallengeRule.HighestOdds);
    }

    [Fact]
    public void The_odds_are_those_of_the_rule_itself() =>
        new ChallengeRule { Questions = 4, Options = 8, Attempts = 3 }.Odds.ShouldBe(ChallengeRule.OddsOfGuessing(4, 8, 3));

    /// <summary>What the code allows: the questions as they are drawn, and every attempt at them that can ever come back.</summary>
    [Fact]
    public void Whatever_is_asked_and_however_often_it_is_disowned_guessing_stays_within_the_bound()
    {
        for (var attempts = 1; attempts <= 5; attempts++)
            for (var written = ChallengeRule.FewestOptions; written <= 10; written++)
                for (var questions = ChallengeRule.FewestQuestions; questions <= 8; questions++)
                {
                    var rule = new ChallengeRule { Attempts = attempts, Options = written };
                    var options = rule.OptionsFor(questions);
                    var inAll = rule.AttemptsInAll(questions, options);
                    ChallengeRule.OddsOfGuessing(questions, options, inAll).ShouldBeLessThanOrEqualTo(ChallengeRule.HighestOdds);
                    inAll.ShouldBeInRange(2 * attempts, 5 * attempts, "one disowned registration gives all its attempts back");
                }
    }

    [Theory]
    [InlineData(6, 5, 15)]
    [InlineData(6, 4, 4)]
    [InlineData(5, 5, 3)]
    public void Attempts_in_all_are_as_many_as_the_odds_leave_room_for(int questions, int options, int inAll) =>
        new ChallengeRule().AttemptsInAll(questions, options).ShouldBe(inAll);

    private static double Choose(int n, int k) =>
        Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);
}
