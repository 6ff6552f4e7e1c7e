namespace Ventanilla.Domain.Verification;

/// <summary>How identity is asked for, and what it is worth: all questions must be right, so the odds of guessing are computed, not felt.</summary>
public sealed record ChallengeRule
{
    /// <summary>The highest chance of passing by pure guessing that the portal starts with: one in a thousand.</summary>
    public const double HighestOdds = 0.001;
    public const int FewestQuestions = 4;
    public const int FewestOptions = 4;

    public bool Enabled { get; init; } = true;
    public int Questions { get; init; } = 6;
    public int Options { get; init; } = 4;
    public int Attempts { get; init; } = 3;
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a drawn challenge comes back byte for byte the same.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(180);

    /// <summary>The kinds of facts to ask about, in no order.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Failures of different people within an hour that pause verification for everyone.</summary>
    public int BreakerFailuresPerHour { get; init; } = 100;

    /// <summary>The chance of passing by guessing anew in every attempt: 1 - (1 - (1/o)^q)^a.</summary>
    public static double OddsOfGuessing(int questions, int options, int attempts) =>
        1 - Math.Pow(1 - Math.Pow(1.0 / options, questions), attempts);

    /// <summary>What the policy as written is worth.</summary>
    public double Odds => OddsOfGuessing(Questions, Options, Attempts);

    /// <summary>Options a question needs when only <paramref name="questions"/> can be asked, so that the odds stay within the bound:
    /// fewer questions are paid for with more options.</summary>
    public int OptionsFor(int questions)
    {
        var options = Options;
        while (OddsOfGuessing(questions, options, Attempts) > HighestOdds)
            options++;
        return options;
    }
}
