namespace Ventanilla.Domain.Terms;

/// <summary>The organisation's own promise for a kind of case, shorter than the law or where the law sets none: in hours of work, or by the end of
/// so many days of work after the one on which it began.</summary>
public sealed record ServiceGoal
{
    private ServiceGoal() { }

    public int? Hours { get; private init; }
    public int? Days { get; private init; }

    public static ServiceGoal InHours(int hours) => new() { Hours = hours };

    /// <param name="days">At least one.</param>
    public static ServiceGoal InDays(int days) => new() { Days = days };
}
