using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Domain.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseState { Received, InProgress, WaitingForPerson, Answered, Closed, Withdrawn, Transferred }

/// <summary>What a person could not solve alone, with its number, its clocks and its timeline. Each verb guards the state, moves the clocks and writes its own
/// line of the timeline.</summary>
public sealed partial class Case : Aggregate
{
    public const int MaxSubject = 150;
    public const int MaxText = 10_000;
    public const int MaxReason = 2_000;
    public const int MaxAnswer = 20_000;
    public const int MaxComment = 1_000;
    public const int BestScore = 5;

    private readonly List<CaseEntry> _entries = [];
    private readonly List<CaseWord> _words = [];

    private Case() { }

    public int Year { get; private init; }
    public int Number { get; private init; }
    public CaseKind Kind { get; private set; }
    public CaseState State { get; private set; }
    public Filer Filer { get; private init; } = null!;

    /// <summary>Of whoever was signed in when they filed.</summary>
    public Guid? AccountId { get; private init; }
    public AnswerWay AnswerBy { get; private init; }
    public Channel Channel { get; private init; }
    public Language Language { get; private init; } = Language.Default;
    public string Subject { get; private init; } = "";
    public string Text { get; private init; } = "";

    /// <summary>Which version of the policy on data was accepted, and from where; null of somebody anonymous.</summary>
    public DataConsent? Consent { get; private init; }

    /// <summary>What the form of its kind asked besides: the product, the urgency, the application.</summary>
    public IReadOnlyList<CaseDetail> Details { get; private init; } = [];

    /// <summary>Of support; null where the form asked for none.</summary>
    public CaseUrgency? Urgency => CaseDetail.UrgencyIn(Details);
    public DateTimeOffset FiledAt { get; private init; }

    /// <summary>Null where the law sets no term in days.</summary>
    public LegalClock? Law { get; private set; }
    public GoalClock Goal { get; private set; } = null!;

    /// <summary>Until when the law wants something, of us or of the person; null once nothing runs.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The law gives the person time, and none of ours runs.</summary>
    public bool TermRests { get; private set; }

    /// <summary>When the own goal is missed; null where there is none, while the person is asked and once it is answered.</summary>
    public DateTimeOffset? GoalDueAt { get; private set; }

    /// <summary>The first moment that something is missed, by law, in hours or by our own goal; null once nothing runs.</summary>
    public DateTimeOffset? ActBy { get; private set; }
    public Guid? AssigneeId { get; private set; }

    /// <summary>The mail that brings the answer.</summary>
    public Guid? AnswerMessageId { get; private set; }
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Grows with every change: what was decided on an older one has not seen the last.</summary>
    public int Version { get; private set; }

    /// <summary>What was added to the timeline since it was loaded; the rest of it is for queries.</summary>
    public IReadOnlyList<CaseEntry> Entries => _entries;

    /// <summary>By which it is searched; written at the filing.</summary>
    public IReadOnlyList<CaseWord> Words => _words;

    public Radicado Radicado => new(Year, Number);
    public bool IsOpen { get; private set; }

    public static Case File(Guid id, Radicado radicado, Filing filing, CaseRules rules, DateTimeOffset now)
    {
        var filed = new Case
        {
            Id = id,
            Year = radicado.Year,
            Number = radicado.Number,
            Kind = filing.Kind,
            Filer = filing.Filer,
            AccountId = filing.AccountId,
            AnswerBy = filing.AnswerBy,
            Channel = filing.Channel,
            Language = filing.Language,
            Subject = filing.Subject,
            Text = filing.Text,
            Details = filing.Details,
            Consent = filing.Consent,
            FiledAt = now,
            Law = LegalClock.Start(filing.Kind, now, rules.Calendar),
            Hours = filing.Hours,
            Goal = GoalClock.Start(now),
            CalendarSeen = rules.Calendar.Version,
            GoalsSeen = rules.Goals.Version,
        };
        filed.Moved(CaseState.Received, rules);
        filed._words.AddRange(CaseWord.Of(filed));
        filed.Note(CaseStep.Filed, CaseAuthor.Person, filing.By, now);
        filed.Raise(new CaseFiled(id));
        return filed;
    }

    /// <summary>Somebody of staff works on it from now on; of one that another has, only by taking it over knowingly.</summary>
    public Result Take(Guid staffId, int seen, DateTimeOffset now)
    {
        if (Stale(seen, CaseState.Received, CaseState.InProgress, CaseState.WaitingForPerson) is { } refusal)
            return refusal;
        if (AssigneeId == staffId)
            return CaseFailures.TakenBefore;
        Give(staffId, CaseStep.Taken, staffId, now);
        return Result.Done;
    }

    /// <summary>Given to somebody else of staff.</summary>
    public Result Assign(Guid to, Guid by, int seen, DateTimeOffset now)
    {
        if (Stale(seen, CaseState.Received, CaseState.InProgress, CaseState.WaitingForPerson) is { } refusal)
            return refusal;
        if (AssigneeId == to)
            return CaseFailures.TakenBefore;
        Give(to, CaseStep.Assigned, by, now);
        return Result.Done;
    }

    /// <summary>Back to those that nobody has.</summary>
    public Result Release(Guid by, int seen, DateTimeOffset now)
    {
        if (Stale(seen, CaseState.InProgress) is { } refusal)
            return refusal;
        (State, AssigneeId, SnoozedUntil) = (CaseState.Received, null, null);
        Note(CaseStep.Released, CaseAuthor.Staff, by, now);
        Raise(new CaseAssigned(Id));
        return Result.Done;
    }

    /// <summary>Somebody was shown who asked for their identity to be reserved. It changes nothing that others have seen: only the timeline keeps it.</summary>
    public Result Reveal(string reason, Guid by, DateTimeOffset now)
    {
        if (!Filer.IsReserved)
            return CaseFailures.NotReserved;
        _entries.Add(CaseEntry.Of(Id, Version, CaseStep.Revealed, CaseAuthor.Staff, by, reason, null, now));
        return Result.Done;
    }

    private void Give(Guid to, CaseStep step, Guid by, DateTimeOffset now)
    {
        (State, AssigneeId, SnoozedUntil) = (State == CaseState.Received ? CaseState.InProgress : State, to, null);
        Note(step, CaseAuthor.Staff, by, now);
        Raise(new CaseAssigned(Id));
    }

    /// <summary>Refuses what was decided on an older state of it, and what this state does not allow.</summary>
    private Failure? Stale(int seen, params ReadOnlySpan<CaseState> allowed) =>
        !allowed.Contains(State) ? CaseFailures.NotInThisState : seen != Version ? CaseFailures.ChangedMeanwhile : null;

    private void Note(CaseStep step, CaseAuthor author, Guid? staffId, DateTimeOffset now, string? text = null, string? detail = null)
    {
        _entries.Add(CaseEntry.Of(Id, Version + 1, step, author, staffId, text, detail, now));
        (Version, UpdatedAt) = (Version + 1, now);
    }

    private void Moved(CaseState to, CaseRules rules)
    {
        State = to;
        IsOpen = to is CaseState.Received or CaseState.InProgress or CaseState.WaitingForPerson;
        (DueOn, GoalDueAt, TermRests) = IsOpen ? (Law?.RunsTo, rules.GoalOf(Kind, Urgency, Goal, GoalsSeen), Law is { IsWaiting: true }) : (null, null, false);
        (HoursDueAt, SnoozedUntil) = IsOpen ? (Hours?.DueAt, SnoozedUntil) : (null, null);
        RemindAt = NextReminder(rules);
        OverdueSince = OverdueSince == DueOn ? OverdueSince : null;
        ActBy = new[] { DueOn is { } due ? Colombia.At(due.AddDays(1), TimeOnly.MinValue) : null, GoalDueAt, HoursDueAt }.Min();
    }
}

/// <summary>Proof that whoever filed let their data be used for it.</summary>
/// <param name="Version">Of the policy on data.</param>
public sealed record DataConsent(string Version, DateTimeOffset At, string Address);

/// <summary>What a case begins with.</summary>
public sealed record Filing(CaseKind Kind, Filer Filer, AnswerWay AnswerBy, string Subject, string Text, Language Language, Channel Channel)
{
    public Guid? AccountId { get; init; }

    /// <summary>Who of staff wrote down what the person said; null where they filed themselves.</summary>
    public Guid? By { get; init; }
    public IReadOnlyList<CaseDetail> Details { get; init; } = [];
    public DataConsent? Consent { get; init; }

    /// <summary>Of a tutela: the judge's.</summary>
    public HoursClock? Hours { get; init; }
}
