namespace Ventanilla.Domain.Cases;

/// <summary>What happened to a case, one word for each; the person sees all but who has it.</summary>
public enum CaseStep
{
    Filed, Taken, Released, Assigned, Asked, MoreTimeGiven, Completed, Added, Extended, Reclassified, Transferred, Answered, AnswerTakenBack,
    Delivered, Withdrawn, Revealed, Rated, Reminded, Overdue, Redated, Linked, Unlinked,
    Snoozed, Woken, Flagged, Unflagged, RiskSet, Promised,
}

/// <summary>Whose step it was.</summary>
public enum CaseAuthor { Person, Staff, System }

/// <summary>One line of a case's timeline. It is written by the verb that it tells of, and never changed. A note of staff is no entry: it stands in
/// a table of its own, so that nothing that reaches the person can hold one.</summary>
public sealed class CaseEntry
{
    /// <summary>The <see cref="Detail"/> of an answer that denies the access to information that was asked for.</summary>
    public const string AccessDenied = "access_denied";

    private CaseEntry() { }

    public Guid Id { get; private init; }
    public Guid CaseId { get; private init; }

    /// <summary>The version of the case that it made: what tells their order, also within one moment and on machines whose clocks differ.</summary>
    public int Number { get; private init; }
    public DateTimeOffset At { get; private init; }
    public CaseStep Step { get; private init; }
    public CaseAuthor Author { get; private init; }

    /// <summary>Of staff.</summary>
    public Guid? StaffId { get; private init; }

    /// <summary>What was asked, added, answered or given as the reason, in its author's words.</summary>
    public string? Text { get; private init; }

    /// <summary>A word or a number that belongs to the step: the other kind, the days, the competent body, how it was delivered, how it was rated.</summary>
    public string? Detail { get; private init; }

    public bool IsForPerson => !Inner.Contains(Step);

    /// <summary>Who works on it and is reminded of it, looked who filed it, or what they made of it, is not the person's affair.</summary>
    public static IReadOnlyList<CaseStep> Inner { get; } =
    [
        CaseStep.Taken, CaseStep.Released, CaseStep.Assigned, CaseStep.AnswerTakenBack, CaseStep.Revealed, CaseStep.Reminded, CaseStep.Overdue,
        CaseStep.Linked, CaseStep.Unlinked, CaseStep.Snoozed, CaseStep.Woken, CaseStep.Flagged, CaseStep.Unflagged, CaseStep.RiskSet, CaseStep.Promised,
    ];

    internal static CaseEntry Of(Guid caseId, int number, CaseStep step, CaseAuthor author, Guid? staffId, string? text, string? detail, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        CaseId = caseId,
        Number = number,
        At = now,
        Step = step,
        Author = author,
        StaffId = staffId,
        Text = text,
        Detail = detail,
    };
}
