namespace Ventanilla.Domain.Answers;

/// <summary>An answer that somebody of staff began and has not sent. It is theirs alone: two may each write their own.</summary>
public sealed class AnswerDraft
{
    private AnswerDraft() { }

    public Guid CaseId { get; private init; }
    public Guid StaffId { get; private init; }
    public string Text { get; private set; } = "";
    public DateTimeOffset SavedAt { get; private set; }

    public static AnswerDraft Begin(Guid caseId, Guid staffId) => new() { CaseId = caseId, StaffId = staffId };

    /// <summary>In place of what was there, whole or not.</summary>
    public void Save(string text, DateTimeOffset now) => (Text, SavedAt) = (text, now);
}

public static class AnswerDraftSpecs
{
    public sealed class Of : Specification<AnswerDraft>
    {
        public Of(Guid caseId, Guid staffId) => Query.Where(d => d.CaseId == caseId && d.StaffId == staffId);
    }
}
