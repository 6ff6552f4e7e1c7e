using Ventanilla.Domain.Portal;

namespace Ventanilla.Domain.Terms;

/// <summary>The one request for what is missing, and the person's time for it: whole calendar months, of which the last day rolls on to a business
/// day. What the person was told holds, whatever becomes of the kind.</summary>
public sealed record Completion
{
    private Completion() { }

    public DateTimeOffset AskedAt { get; private init; }
    public int Months { get; private init; }

    /// <summary>The last day, which is in it until midnight.</summary>
    public DateOnly Until { get; private init; }
    public LegalSource Source { get; private init; }
    public int Calendar { get; private init; }

    /// <summary>The person may still ask for the same time again.</summary>
    public bool MoreTimeLeft { get; private init; }
    public DateTimeOffset? CompletedAt { get; internal init; }

    internal static Completion Ask(CompletionRule rule, DateTimeOffset now, BusinessCalendar calendar) =>
        new Completion { AskedAt = now, Months = rule.Months, Source = rule.Source, MoreTimeLeft = rule.MoreTime }.Counted(calendar);

    internal Completion WithMoreTime(BusinessCalendar calendar) => (this with { Months = Months + Months, MoreTimeLeft = false }).Counted(calendar);

    internal Completion Recounted(BusinessCalendar calendar) => Counted(calendar) is var counted && counted.Until > Until ? counted : this;

    /// <summary>The day of that number in the last month, or its last day where it has none (31 January and a month: 28 or 29 February).</summary>
    internal DateOnly MonthsEnd => Colombia.Day(AskedAt).AddMonths(Months);

    private Completion Counted(BusinessCalendar calendar) => this with { Until = calendar.RollOn(MonthsEnd), Calendar = calendar.Version };
}
