using FsCheck;
using FsCheck.Fluent;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Domain.Tests.Verification;

public sealed class QuestionDrawTests
{
    private static readonly ChallengeRule Rule = Materials.Rule;

    /// <summary>Any number of facts, each with any number of decoys, some of them the truth again, empty, or the same in another case.</summary>
    private static readonly Arbitrary<QuestionMaterial[]> AnyMaterials = (
        from facts in Gen.Choose(0, 9)
        from counts in Gen.ArrayOf(Gen.Choose(0, 14), facts)
        from dirt in Gen.ArrayOf(Gen.Elements("", "-", "Sin asignar", "sin dato", "  ", "same", "again", "spaced"), facts)
        select counts.Select((count, n) => Soiled(Materials.One($"fact_{n}", count), dirt[n])).ToArray()).ToArbitrary();

    private static readonly Arbitrary<ChallengeRule> AnyRule = (
        from questions in Gen.Choose(4, 8)
        from options in Gen.Choose(4, 10)
        from attempts in Gen.Choose(1, 5)
        select new ChallengeRule { Questions = questions, Options = options, Attempts = attempts }).ToArbitrary();

    [Fact]
    public void Every_question_has_exactly_one_right_option() => Always(question =>
        question.Options.Count(o => question.IsRight(o.Id)) == 1);

    [Fact]
    public void The_right_option_is_the_truth() => AlwaysOf((questions, materials, _) =>
        questions.All(q => q.Options.Single(o => o.Id == q.Answer).Value == materials.Single(m => m.Fact == q.Fact).Truth));

    [Fact]
    public void Options_differ_whatever_their_case_and_the_spaces_around_them() => Always(question =>
        question.Options.Select(o => o.Value.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Count() == question.Options.Count);

    [Fact]
    public void An_empty_value_is_never_an_option() => Always(question => !question.Options.Any(o => FactForm.IsEmpty(o.Value)));

    [Fact]
    public void Ids_are_opaque_and_unique() => AlwaysOf((questions, _, _) =>
    {
        string[] ids = [.. questions.Select(q => q.Id), .. questions.SelectMany(q => q.Options).Select(o => o.Id)];
        return ids.Distinct().Count() == ids.Length && ids.All(i => i.Length == 12 && i.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
    });

    [Fact]
    public void No_fact_is_asked_about_twice() => AlwaysOf((questions, _, _) =>
        questions.Select(q => q.Fact).Distinct().Count() == questions.Count);

    [Fact]
    public void Every_drawn_challenge_is_within_the_bound_on_guessing() => AlwaysOf((questions, _, rule) =>
        questions.Count == 0
        || (questions.Count >= ChallengeRule.FewestQuestions && questions.Count <= rule.Questions
            && questions.All(q => q.Options.Count >= ChallengeRule.FewestOptions)
            && ChallengeRule.OddsOfGuessing(questions.Count, questions.Min(q => q.Options.Count), 2 * rule.Attempts) <= ChallengeRule.HighestOdds));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Fewer_than_four_usable_facts_draw_nothing(int facts) => QuestionDraw.From(Materials.Of(facts), Rule).ShouldBeEmpty();

    [Fact]
    public void A_fact_with_too_few_decoys_does_not_count()
    {
        QuestionMaterial[] thin = [.. Materials.Of(3), Materials.One("thin", decoys: 2)];
        QuestionDraw.From(thin, Rule).ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_truth_does_not_count()
    {
        QuestionMaterial[] unassigned = [.. Materials.Of(3), Materials.One("unassigned") with { Truth = "Sin asignar" }];
        QuestionDraw.From(unassigned, Rule).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(9, 6, 5)]
    [InlineData(6, 6, 5)]
    [InlineData(5, 5, 6)]
    [InlineData(4, 4, 9)]
    public void Fewer_questions_are_paid_for_with_more_options(int facts, int questions, int options)
    {
        var drawn = QuestionDraw.From(Materials.Of(facts), Rule);
        drawn.Count.ShouldBe(questions);
        drawn.ShouldAllBe(q => q.Options.Count == options);
    }

    /// <summary>People have common values more often than rare ones; that must not make the commonest option the best guess.</summary>
    [Fact]
    public void Where_some_values_are_far_commoner_the_commonest_option_is_no_better_a_guess()
    {
        string[] values = [.. Enumerable.Range(1, 30).SelectMany(rank => Enumerable.Repeat($"valor {rank:00}", 600 / rank))];
        string Someone() => values[System.Security.Cryptography.RandomNumberGenerator.GetInt32(values.Length)];
        var guesses = Enumerable.Range(0, 1_500).AsParallel()
            .SelectMany(_ => QuestionDraw.From(
                [.. Enumerable.Range(0, 8).Select(n => new QuestionMaterial($"fact_{n}", "text", Someone(), [.. Enumerable.Range(0, 119).Select(_ => Someone())]))], Rule))
            .Select(question => question.IsRight(question.Options.MinBy(o => o.Value)!.Id)).ToList();
        var (asked, guessed) = (guesses.Count, guesses.Count(right => right));

        asked.ShouldBeGreaterThan(3_000);
        // Around one in five so many standard deviations that a fair draw fails once in a million runs.
        ((double)guessed / asked).ShouldBe(0.2, 4.89 * Math.Sqrt(0.16 / asked));
    }

    [Fact]
    public void Just_enough_decoys_are_enough() => QuestionDraw.From(Materials.Of(facts: 6, decoys: 4), Rule).Count.ShouldBe(6);

    [Fact]
    public void Four_facts_without_decoys_for_nine_options_draw_nothing() =>
        QuestionDraw.From(Materials.Of(facts: 4, decoys: 7), Rule).ShouldBeEmpty();

    [Fact]
    public void Which_facts_are_asked_and_in_which_order_is_chance()
    {
        var materials = Materials.Of(9);
        var firsts = Enumerable.Range(0, 200).Select(_ => QuestionDraw.From(materials, Rule)[0].Fact).ToHashSet();
        // Each of the nine misses two hundred draws once in seventeen thousand million.
        firsts.Count.ShouldBe(9);
    }

    [Fact]
    public void Every_decoy_may_be_shown_however_many_there_are()
    {
        var material = Materials.One("profession", decoys: 10);
        var shown = Enumerable.Range(0, 300).SelectMany(_ => QuestionDraw.From([material, .. Materials.Of(5)], Rule))
            .Where(q => q.Fact == "profession").SelectMany(q => q.Options).Select(o => o.Value).ToHashSet();
        shown.ShouldBe([material.Truth, .. material.Decoys], ignoreOrder: true);
    }

    private static void Always(Func<Question, bool> holds) => AlwaysOf((questions, _, _) => questions.All(holds));

    private static void AlwaysOf(Func<IReadOnlyList<Question>, QuestionMaterial[], ChallengeRule, bool> holds) =>
        Prop.ForAll(AnyMaterials, AnyRule, (materials, rule) => holds(QuestionDraw.From(materials, rule), materials, rule))
            .QuickCheckThrowOnFailure();

    private static QuestionMaterial Soiled(QuestionMaterial clean, string dirt) => clean with
    {
        Decoys = [.. clean.Decoys, dirt switch
        {
            "same" => clean.Truth.ToLowerInvariant(),
            "again" => (clean.Decoys.Count > 0 ? clean.Decoys[0] : clean.Truth).ToLowerInvariant(),
            "spaced" => (clean.Decoys.Count > 0 ? clean.Decoys[0] : clean.Truth) + " ",
            _ => dirt,
        }],
    };
}
