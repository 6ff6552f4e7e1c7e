using System.Globalization;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Domain.Cases;

/// <summary>What staff say of a case for everybody to see: it goes first (Ley 1755, art. 20), was asked before, or cannot be understood (art. 19).</summary>
public enum CaseFlag { Priority, Reiterated, Obscure }

/// <summary>What staff hang on a case beside its way. None of it moves a clock.</summary>
public sealed partial class Case
{
    /// <summary>The case that this one repeats; null where it repeats none. Each keeps its number, its clocks and its answer: none is merged.</summary>
    public Guid? RepeatsId { get; private set; }

    /// <summary>What it belongs to with all that repeat the same one.</summary>
    public Guid GroupId => RepeatsId ?? Id;

    /// <summary>Whether both say to be of the same person. Of a reserved identity nothing is compared: the answer would tell who it is.</summary>
    public bool IsOfSamePerson(Case other) => !Filer.IsReserved && !other.Filer.IsReserved
        && ((AccountId is { } account && account == other.AccountId) || (Filer.Document is { } document && document == other.Filer.Document));

    /// <summary>It repeats another one. Whose number that is the person is not told.</summary>
    /// <param name="original">Which repeats none itself.</param>
    /// <param name="reason">Needed where they are not of the same person.</param>
    public Result Link(Case original, string? reason, Guid by, int seen, DateTimeOffset now)
    {
        if (Stale(seen, CaseState.Received, CaseState.InProgress, CaseState.WaitingForPerson) is { } refusal)
            return refusal;
        if (original.GroupId == Id)
            return CaseFailures.RepeatsItself;
        if (original.RepeatsId is not null || RepeatsId == original.Id)
            return CaseFailures.LinkedBefore;
        if (string.IsNullOrWhiteSpace(reason) && !IsOfSamePerson(original))
            return CaseFailures.LinkNeedsReason;
        RepeatsId = original.Id;
        Note(CaseStep.Linked, CaseAuthor.Staff, by, now, reason, original.Radicado.ToString());
        return Result.Done;
    }

    /// <summary>It repeats none after all.</summary>
    public Result Unlink(Guid by, int seen, DateTimeOffset now)
    {
        if (Stale(seen, CaseState.Received, CaseState.InProgress, CaseState.WaitingForPerson) is { } refusal)
            return refusal;
        if (RepeatsId is null)
            return CaseFailures.NotLinked;
        RepeatsId = null;
        Note(CaseStep.Unlinked, CaseAuthor.Staff, by, now);
        return Result.Done;
    }

    /// <summary>Why an answer that was decided on that version cannot be given; null where it can. One that nobody has may be taken with it.</summary>
    public Failure? WhyNoAnswer(int seen) => Stale(seen, CaseState.Received, CaseState.InProgress);

    /// <summary>How many days from now a case can be put away at most, where the law says nothing of the day.</summary>
    private const int LongestSnooze = 60;

    /// <summary>The day on which it is in the list of whoever has it again; null where it is there. Everybody else sees it all the time.</summary>
    public DateOnly? SnoozedUntil { get; private set; }

    public bool IsPriority { get; private set; }
    public bool IsReiterated { get; private set; }
    public bool IsObscure { get; private set; }

    /// <summary>A term in hours beside the law's, or in its place: a judge's, or of a claim about health.</summary>
    public HoursClock? Hours { get; private set; }

    /// <summary>How dangerous a claim about health is, where the organisation answers by it.</summary>
    public HealthRisk? Risk { get; private set; }

    /// <summary>The last moment of its hours; null once nothing runs.</summary>
    public DateTimeOffset? HoursDueAt { get; private set; }

    /// <summary>Whoever has it puts it away until a day within its term. No clock moves, and any word of the person but thanks brings it back.</summary>
    public Result Snooze(DateOnly until, Guid by, DateTimeOffset now)
    {
        if (!IsOpen || AssigneeId != by)
            return CaseFailures.NotYours;
        if (until <= Colombia.Day(now) || until > (DueOn ?? Colombia.Day(now).AddDays(LongestSnooze)))
            return CaseFailures.SnoozeOutOfTerm;
        SnoozedUntil = until;
        Hang(CaseStep.Snoozed, by, until.ToString("O", CultureInfo.InvariantCulture), now);
        return Result.Done;
    }

    /// <summary>Back in the list before its day.</summary>
    public Result Wake(Guid by, DateTimeOffset now)
    {
        if (AssigneeId != by || SnoozedUntil is null)
            return CaseFailures.NotYours;
        SnoozedUntil = null;
        Hang(CaseStep.Woken, by, null, now);
        return Result.Done;
    }

    /// <summary>A flag is put, or taken away, with a reason.</summary>
    public Result Flag(CaseFlag flag, bool on, string reason, Guid by, int seen, DateTimeOffset now)
    {
        if (Stale(seen, CaseState.Received, CaseState.InProgress, CaseState.WaitingForPerson) is { } refusal)
            return refusal;
        if (Has(flag) == on)
            return CaseFailures.FlaggedBefore;
        (IsPriority, IsReiterated, IsObscure) = (flag == CaseFlag.Priority ? on : IsPriority, flag == CaseFlag.Reiterated ? on : IsReiterated, flag == CaseFlag.Obscure ? on : IsObscure);
        Note(on ? CaseStep.Flagged : CaseStep.Unflagged, CaseAuthor.Staff, by, now, reason, flag.ToString());
        return Result.Done;
    }

    /// <summary>A claim about health is of that danger: its hours count from the filing, beside the legal term.</summary>
    public Result SetRisk(HealthRisk risk, string reason, Guid by, int seen, CaseRules rules, DateTimeOffset now)
    {
        if (Stale(seen, CaseState.Received, CaseState.InProgress, CaseState.WaitingForPerson) is { } refusal)
            return refusal;
        if (Kind != CaseKind.Claim)
            return CaseFailures.NotAboutHealth;
        if (Risk == risk)
            return CaseFailures.SameRisk;
        (Risk, Hours) = (risk, HoursClock.Of(risk, FiledAt));
        Moved(State, rules);
        Note(CaseStep.RiskSet, CaseAuthor.Staff, by, now, reason, risk.ToString());
        return Result.Done;
    }

    private bool Has(CaseFlag flag) => flag switch { CaseFlag.Priority => IsPriority, CaseFlag.Reiterated => IsReiterated, _ => IsObscure };

    /// <summary>A line that changes nothing which others have seen: the version stays.</summary>
    private void Hang(CaseStep step, Guid by, string? detail, DateTimeOffset now) =>
        _entries.Add(CaseEntry.Of(Id, Version, step, CaseAuthor.Staff, by, null, detail, now));

    /// <summary>What the person wrote brings it back, unless it only thanks.</summary>
    private void WakeBy(string text)
    {
        if (!CaseWord.In(text).All(Thanks.Contains))
            SnoozedUntil = null;
    }

    private static readonly HashSet<string> Thanks = ["GRACIAS", "MUCHAS", "MUCHISIMAS", "MIL", "OK", "VALE", "LISTO", "THANKS", "THANK", "YOU", "MANY", "VERY", "MUCH"];
}
