using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Domain.Terms;

/// <summary>Until when the law wants an answer to a case. It is made of facts that stay as they were counted; a verb refuses, or gives the clock as it
/// is from then on. Nothing stops it but the one request for what is missing (art. 17), after which it begins again from nothing.</summary>
public sealed record LegalClock
{
    private LegalClock() { }

    public CaseKind Kind { get; private init; }
    public DateTimeOffset FiledAt { get; private init; }

    /// <summary>The term of the kind. It says nothing while the person is asked.</summary>
    public DayCount Term { get; private init; } = null!;
    public Extension? Extension { get; private init; }
    public Completion? Completion { get; private init; }
    public Ending? Ending { get; private init; }

    /// <summary>The person is asked for what is missing, and no term runs.</summary>
    public bool IsWaiting => Ending is null && Completion is { CompletedAt: null };

    /// <summary>The last day of the answer, which is in it until midnight; null while the person is asked.</summary>
    public DateOnly? DueOn => Completion is { CompletedAt: null } ? null : (Extension?.Count ?? Term).Until;

    /// <summary>The day on which something ends: the answer's term, or the person's.</summary>
    public DateOnly RunsTo => DueOn ?? Completion!.Until;

    /// <summary>From when it counts: since the filing, or since what was missing came in.</summary>
    public DateTimeOffset CountsFrom => Completion?.CompletedAt ?? FiledAt;

    /// <summary>Whether it ended within its term; what ends while the person is asked does.</summary>
    public bool EndedInTime => Ending is { } ending && !(Colombia.Day(ending.At) > DueOn);

    private LegalTerm Law => LegalTerms.Of(Kind)!;

    /// <summary>Null where the law sets no term in days.</summary>
    public static LegalClock? Start(CaseKind kind, DateTimeOffset filedAt, BusinessCalendar calendar) =>
        LegalTerms.Of(kind) is null ? null : new LegalClock { Kind = kind, FiledAt = filedAt }.Counted(calendar);

    public bool IsOverdue(DateTimeOffset now) => Ending is null && Colombia.Day(now) > DueOn;

    /// <summary>Business days that are left after today for whoever has to act, the person or us: 0 on the last one, negative after it.</summary>
    public int DaysLeft(DateTimeOffset now, BusinessCalendar calendar) => calendar.Between(Colombia.Day(now), RunsTo);

    /// <summary>The last day to ask for what is missing; null where the law knows no such thing.</summary>
    public DayCount? AskUntil(BusinessCalendar calendar) =>
        Law.Completion is { } rule ? calendar.Count(calendar.ReceivedOn(FiledAt), rule.AskWithin, rule.Source) : null;

    /// <summary>The last day to forward it to whoever is competent.</summary>
    public DayCount TransferUntil(BusinessCalendar calendar) =>
        calendar.Count(calendar.ReceivedOn(FiledAt), Law.TransferWithin, Law.TransferSource);

    /// <summary>The last day to mark the record as contested; null where there is no mark, and as long as something is missing.</summary>
    public DayCount? MarkUntil(BusinessCalendar calendar) =>
        Law.MarkWithin is { } days && !IsWaiting ? calendar.Count(calendar.ReceivedOn(CountsFrom), days, Law.Source) : null;

    /// <summary>The last day to hand out what silence has granted; null where it grants nothing, and while the person is asked.</summary>
    public DayCount? CopiesUntil(BusinessCalendar calendar) =>
        Law.CopiesWithin is { } days && DueOn is { } due ? calendar.Count(due, days, Law.Source) : null;

    /// <summary>The person is asked, once and in time, for what is missing. They have whole months, and until the next business day after.</summary>
    public Result<LegalClock> AskForCompletion(DateTimeOffset now, BusinessCalendar calendar)
    {
        if (Ending is not null)
            return CaseFailures.ClockEnded;
        if (Completion is not null)
            return CaseFailures.CompletionAskedBefore;
        if (Law.Completion is not { } rule)
            return CaseFailures.CompletionNotForeseen;
        if (Colombia.Day(now) > AskUntil(calendar)!.Until)
            return CaseFailures.CompletionAskedTooLate;
        return this with { Completion = Completion.Ask(rule, now, calendar) };
    }

    /// <summary>The person asks, once and before their time is over, for the same time again.</summary>
    public Result<LegalClock> GiveMoreTime(DateTimeOffset now, BusinessCalendar calendar)
    {
        if (StillAsked(now) is { } refusal)
            return refusal;
        if (!Completion!.MoreTimeLeft)
            return CaseFailures.NoMoreTime;
        return this with { Completion = Completion.WithMoreTime(calendar) };
    }

    /// <summary>The person's last day if they ask for more time now; null where that would be refused.</summary>
    public DateOnly? MoreTimeUntil(DateTimeOffset now, BusinessCalendar calendar) => GiveMoreTime(now, calendar) is { Succeeded: true } more ? more.Value.RunsTo : null;

    /// <summary>What was missing came in: the term counts from nothing, from the day after.</summary>
    public Result<LegalClock> Complete(DateTimeOffset now, BusinessCalendar calendar)
    {
        if (StillAsked(now) is { } refusal)
            return refusal;
        return (this with { Completion = Completion! with { CompletedAt = now } }).Counted(calendar);
    }

    /// <summary>The person let their time go by: tacitly withdrawn, and free to be filed again.</summary>
    public Result<LegalClock> Withdraw(DateTimeOffset now)
    {
        if (!IsWaiting)
            return CaseFailures.NotWaiting;
        if (Colombia.Day(now) <= Completion!.Until)
            return CaseFailures.WithdrawnTooEarly;
        return this with { Ending = new(ClockEnd.Withdrawn, now) };
    }

    /// <summary>The one extension, told to the person with its reasons while the term ran. It begins where the term ends.</summary>
    /// <param name="toldAt">When the person was told.</param>
    public Result<LegalClock> Extend(int days, DateTimeOffset toldAt, BusinessCalendar calendar)
    {
        if (Ending is not null)
            return CaseFailures.ClockEnded;
        if (Extension is not null)
            return CaseFailures.ExtendedBefore;
        if (DueOn is not { } due)
            return CaseFailures.WaitingForPerson;
        if (Colombia.Day(toldAt) > due)
            return CaseFailures.ExtendedTooLate;
        if (days < 1 || days > Law.LongestExtension)
            return CaseFailures.ExtensionTooLong with { Arguments = [Law.LongestExtension] };
        return this with { Extension = Extension.Tell(days, toldAt, Term, Law, calendar) };
    }

    /// <summary>The last day with an extension of 1, 2, 3 … business days from now; none where it cannot be extended.</summary>
    public IReadOnlyList<DateOnly> MayExtendTo(DateTimeOffset now, BusinessCalendar calendar) =>
    [
        .. Enumerable.Range(1, Law.LongestExtension).Select(days => Extend(days, now, calendar)).TakeWhile(e => e.Succeeded).Select(e => e.Value.DueOn!.Value),
    ];

    /// <summary>It is of another kind: counted anew by that one's term from where it began, and an extension stays spent, with as many of its days as the
    /// other kind allows.</summary>
    public Result<LegalClock> Reclassify(CaseKind kind, BusinessCalendar calendar)
    {
        if (Ending is not null)
            return CaseFailures.ClockEnded;
        if (LegalTerms.Of(kind) is null)
            return CaseFailures.NoLegalTerm;
        return (this with { Kind = kind }).Counted(calendar);
    }

    /// <summary>Forwarded to whoever is competent. Late is told by <see cref="TransferUntil"/> and is no reason to keep it.</summary>
    public Result<LegalClock> Transfer(DateTimeOffset now) => End(new(ClockEnd.Transferred, now));

    /// <summary>The answer has reached the person; before, it does not count.</summary>
    public Result<LegalClock> Reach(Delivery evidence, DateTimeOffset at) => End(new(ClockEnd.Answered, at, evidence));

    /// <summary>With the dates of another calendar, once somebody has seen which cases it moves; a clock that ended, and one that would say the same,
    /// stay as they are. What the person was told as their own time is never shortened.</summary>
    public LegalClock Recount(BusinessCalendar calendar)
    {
        if (Ending is not null)
            return this;
        var counted = IsWaiting ? this with { Completion = Completion!.Recounted(calendar) } : Counted(calendar);
        return counted.RunsTo == RunsTo ? this : counted;
    }

    private LegalClock Counted(BusinessCalendar calendar)
    {
        var term = calendar.Count(calendar.ReceivedOn(CountsFrom), Law.Days, Law.Source);
        return this with { Term = term, Extension = Extension?.After(term, Law, calendar) };
    }

    private Failure? StillAsked(DateTimeOffset now) =>
        !IsWaiting ? CaseFailures.NotWaiting : Colombia.Day(now) > Completion!.Until ? CaseFailures.CompletionTooLate : null;

    private Result<LegalClock> End(Ending ending) => Ending is null ? this with { Ending = ending } : CaseFailures.ClockEnded;
}
