using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Domain.Terms;

/// <summary>The clock of the own goal, apart from the legal one: it may rest while the person is asked. It keeps when it rested, not what was left:
/// so a case may get another goal, other hours or another calendar, and no rest is lost.</summary>
public sealed record GoalClock
{
    private GoalClock() { }

    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>In order; the last one has no end while the clock rests.</summary>
    public IReadOnlyList<Rest> Rests { get; private init; } = [];

    public bool IsPaused => Rests is [.., { To: null }];

    public static GoalClock Start(DateTimeOffset now) => new() { StartedAt = now };

    public Result<GoalClock> Pause(DateTimeOffset now) =>
        IsPaused ? CaseFailures.GoalPaused : this with { Rests = [.. Rests, new(now)] };

    public Result<GoalClock> Resume(DateTimeOffset now) =>
        IsPaused ? this with { Rests = [.. Rests.SkipLast(1), Rests[^1] with { To = now }] } : CaseFailures.GoalNotPaused;

    /// <summary>When the goal is missed if nothing happens; null while the clock rests.</summary>
    public DateTimeOffset? DueAt(ServiceGoal goal, WorkingHours hours, BusinessCalendar calendar)
    {
        if (IsPaused)
            return null;
        var days = hours.From(Colombia.Day(StartedAt), calendar);
        return goal.Days is { } number ? AfterDays(number, days) : AfterWork(TimeSpan.FromHours(goal.Hours!.Value), days);
    }

    /// <summary>A day of which the end falls in a rest does not count.</summary>
    private DateTimeOffset AfterDays(int number, IEnumerable<WorkingDay> days) => days
        .Where(d => d.Day > Colombia.Day(StartedAt) && !Rests.Any(r => r.From < d.End && d.End <= r.To))
        .ElementAt(number - 1).End;

    private DateTimeOffset AfterWork(TimeSpan left, IEnumerable<WorkingDay> days)
    {
        using var piece = days.SelectMany(d => d.Work).SelectMany(Worked).GetEnumerator();
        while (piece.MoveNext() && piece.Current.Length < left)
            left -= piece.Current.Length;
        return piece.Current.From + left;
    }

    /// <summary>What is left of a stretch of work after the start and without the rests; some pieces are empty.</summary>
    private IEnumerable<Stretch> Worked(Stretch work)
    {
        var from = new[] { work.From, StartedAt }.Max();
        foreach (var rest in Rests)
        {
            yield return new(from, new[] { work.To, rest.From }.Min());
            from = new[] { from, rest.To!.Value }.Max();
        }

        yield return new(from, work.To);
    }
}

/// <summary>From when until when a goal's clock rested; without an end it still does.</summary>
public sealed record Rest(DateTimeOffset From, DateTimeOffset? To = null);
