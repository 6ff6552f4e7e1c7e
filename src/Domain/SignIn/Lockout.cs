
namespace Ventanilla.Domain.SignIn;

/// <summary>How long an account rests after wrong passwords: none before the fifth in a row, then 1, 2, 4, 8, 15 minutes,
/// and from the hundredth on until a recovery.</summary>
public sealed record Lockout
{
    public int Threshold { get; init; } = 5;
    public int LongestMinutes { get; init; } = 15;
    public int HardStop { get; init; } = 100;

    /// <summary>The counts at which the rest becomes another one, in order; it is nothing before the first.</summary>
    public IEnumerable<int> Steps
    {
        get
        {
            for (var failures = Threshold; failures < HardStop; failures++)
            {
                yield return failures;
                if (MinutesAfter(failures) == MinutesAfter(HardStop))
                    break;
            }

            yield return HardStop;
        }
    }

    /// <summary>The end of the rest after <paramref name="failures"/> in a row, or null when there is none yet.</summary>
    public DateTimeOffset? Until(int failures, DateTimeOffset now)
    {
        if (failures >= HardStop)
            return DateTimeOffset.MaxValue.AddDays(-1).ToUniversalTime();
        if (failures < Threshold)
            return null;
        return now.AddMinutes(MinutesAfter(failures));
    }

    private int MinutesAfter(int failures) => Math.Min(1 << Math.Min(failures - Threshold, 10), LongestMinutes);
}
