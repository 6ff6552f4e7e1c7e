namespace Ventanilla.Domain.Audit;

/// <summary>Who did what, on whom, when, from where, and how it ended. Append-only; never a password, token, answer or whole document.</summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    public Guid Id { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string Action { get; private init; } = "";

    /// <summary><c>done</c>, or the code of the refusal.</summary>
    public string Outcome { get; private init; } = "";
    public Guid? ActorId { get; private init; }
    public string? Subject { get; private init; }
    public string Address { get; private init; } = "";

    /// <summary>The same entry, when what it tells of was rolled back after all.</summary>
    public AuditEntry RefusedFor(string code) => Of(Action, code, ActorId, Subject, Address, At);

    public static AuditEntry Of(string action, string outcome, Guid? actorId, string? subject, string address, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        At = now,
        Action = action,
        Outcome = outcome,
        ActorId = actorId,
        Subject = subject,
        Address = address,
    };
}
