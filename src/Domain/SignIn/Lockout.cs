
namespace Ventanilla.Domain.SignIn;

/// <summary>How long an account rests after wrong passwords: none before the fifth in a row, then 1, 2, 4, 8, 15 minutes,
/// and from the hundredth on until a recovery.</summary>
public sealed record Lockout
{
    public int Threshold { get; init; } = 5;
    public int LongestMinutes { get; init; } = 15;
    public int HardStop { get; init; } = 100;

    /// <summary>The end of the rest after <paramref name="failures"/> in a row, or null when there is none yet.</summary>
    public DateTimeOffset? Until(int failures, DateTimeOffset now)
    {
        if (failures >= HardStop)
            return DateTimeOffset.MaxValue.AddDays(-1).ToUniversalTime();
        if (failures < Threshold)
            return null;
        var doublings = Math.Min(failures - Threshold, 10);
        return now.AddMinutes(Math.Min(1 << doublings, LongestMinutes));
    }
}
