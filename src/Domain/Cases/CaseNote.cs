namespace Ventanilla.Domain.Cases;

/// <summary>What staff say among themselves about a case. It stands in a table that nothing for the person reads, so it can never become an answer.</summary>
public sealed class CaseNote
{
    public const int MaxText = 5_000;

    private CaseNote() { }

    public Guid Id { get; private init; }
    public Guid CaseId { get; private init; }
    public Guid StaffId { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string Text { get; private init; } = "";

    public static CaseNote Write(Guid caseId, Guid staffId, string text, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), CaseId = caseId, StaffId = staffId, At = now, Text = text };
}
