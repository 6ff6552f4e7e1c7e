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
    public int Options { get; init; } = 5;
    public int Attempts { get; init; } = 3;
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a drawn challenge comes back byte for byte the same.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(180);

    /// <summary>The kinds of facts to ask about, in no order.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>What is asked of people is shown to nobody, whatever the reason: who knows it could pass as them.</summary>
    public bool Asks(string fact) => Enabled && Facts.Contains(fact);

    /// <summary>Failures at different people's questions within an hour that pause verification for everyone.</summary>
    public int BreakerFailuresPerHour { get; init; } = 100;

    /// <summary>Failures from one network within an hour that pause verification there; no more of them count for everyone.</summary>
    public int BreakerFailuresPerNetworkPerHour { get; init; } = 10;

    /// <summary>The chance of passing by guessing anew in every attempt: 1 - (1 - (1/o)^q)^a.</summary>
    public static double OddsOfGuessing(int questions, int options, int attempts) =>
        1 - Math.Pow(1 - Math.Pow(1.0 / options, questions), attempts);

    /// <summary>What the policy as written is worth.</summary>
    public double Odds => OddsOfGuessing(Questions, Options, Attempts);

    /// <summary>Options a question needs when only <paramref name="questions"/> can be asked, so that the odds stay within the bound though one
    /// disowned registration gives its attempts back: fewer questions are paid for with more options.</summary>
    public int OptionsFor(int questions)
    {
        var options = Options;
        while (OddsOfGuessing(questions, options, 2 * Attempts) > HighestOdds)
            options++;
        return options;
    }

    /// <summary>How many attempts at the same questions there may ever be, those included that came back: as many as the bound on guessing leaves
    /// room for, and five times as many as one registration has at most.</summary>
    public int AttemptsInAll(int questions, int options)
    {
        var inAll = Attempts;
        while (inAll < 5 * Attempts && OddsOfGuessing(questions, options, inAll + 1) <= HighestOdds)
            inAll++;
        return inAll;
    }
}
