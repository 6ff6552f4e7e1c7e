using Ventanilla.Domain.Verification;

namespace Ventanilla.Domain.Tests.Verification;

/// <summary>What whoever sees only the page can make of it. 2,000 challenges of six questions with five options: 12,000 questions.
/// The thresholds are p = 10^-6, so that a fair draw fails once in a million runs, and a bias of three points is always found.</summary>
public sealed class GuessingTests
{
    private const int Challenges = 2_000;

    /// <summary>Chi-square with four degrees of freedom: p = 10^-6.</summary>
    private const double HighestChiSquare = 33.38;

    /// <summary>Deviations from the mean of a binomial: p = 10^-6, both sides.</summary>
    private const double HighestDeviation = 4.89;

    private static readonly Lazy<Question[]> Drawn = new(() =>
        [.. Enumerable.Range(0, Challenges).SelectMany(_ => QuestionDraw.From(Materials.Of(6, decoys: 30), Materials.Rule))]);

    public static TheoryData<string> Strategies => [.. Guesses.Keys];

    private static readonly Dictionary<string, Func<IReadOnlyList<Option>, Option>> Guesses = new()
    {
        ["the first place"] = options => options[0],
        ["the last place"] = options => options[^1],
        ["the longest value"] = options => options.MaxBy(o => o.Value.Length)!,
        ["the shortest value"] = options => options.MinBy(o => o.Value.Length)!,
        ["the first in the alphabet"] = options => options.MinBy(o => o.Value, StringComparer.Ordinal)!,
        ["the last in the alphabet"] = options => options.MaxBy(o => o.Value, StringComparer.Ordinal)!,
        ["the lowest id"] = options => options.MinBy(o => o.Id, StringComparer.Ordinal)!,
        ["the highest id"] = options => options.MaxBy(o => o.Id, StringComparer.Ordinal)!,
        ["the most vowels"] = options => options.MaxBy(o => o.Value.Count("AEIOU".Contains))!,
    };

    [Fact]
    public void The_right_option_is_uniform_over_the_places()
    {
        var places = new int[5];
        foreach (var question in Drawn.Value)
            places[question.Options.ToList().FindIndex(o => question.IsRight(o.Id))]++;
        ChiSquare(places).ShouldBeLessThan(HighestChiSquare, string.Join(", ", places));
    }

    [Fact]
    public void The_right_option_is_uniform_over_the_order_of_the_ids()
    {
        var ranks = new int[5];
        foreach (var question in Drawn.Value)
            ranks[question.Options.OrderBy(o => o.Id, StringComparer.Ordinal).ToList().FindIndex(o => question.IsRight(o.Id))]++;
        ChiSquare(ranks).ShouldBeLessThan(HighestChiSquare, string.Join(", ", ranks));
    }

    [Theory]
    [MemberData(nameof(Strategies))]
    public void Choosing_by_what_can_be_seen_is_worth_no_more_than_chance(string strategy)
    {
        var (questions, chance) = (Drawn.Value, 0.2);
        var hits = questions.Count(q => q.IsRight(Guesses[strategy](q.Options).Id));
        var deviation = (hits - questions.Length * chance) / Math.Sqrt(questions.Length * chance * (1 - chance));
        Math.Abs(deviation).ShouldBeLessThan(HighestDeviation, $"{hits} of {questions.Length}");
    }

    private static double ChiSquare(int[] counts)
    {
        var expected = counts.Sum() / (double)counts.Length;
        return counts.Sum(c => (c - expected) * (c - expected) / expected);
    }
}
