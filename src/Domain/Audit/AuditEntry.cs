namespace Ventanilla.Domain.Audit;

/// <summary>Who did what, on whom, when, from where, and how it really ended. Append-only; never a password, token, answer or whole document.
/// What tells of a person (<see cref="Address"/>, <see cref="Device"/>) is emptied when they are erased, and is no part of the
/// <see cref="CanonicalForm"/>; the rest is ids and words, and stays.</summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    public Guid Id { get; private init; }

    /// <summary>Its place in the chain; null until it is sealed.</summary>
    public long? Sequence { get; private init; }

    /// <summary>To the microsecond, which is what every database keeps.</summary>
    public DateTimeOffset At { get; private init; }
    public string Action { get; private init; } = "";

    /// <summary>How it ended: <c>done</c>, a word for what else came of it, or the code of the refusal.</summary>
    public string Outcome { get; private init; } = "";
    public string ActorKind { get; private init; } = "";
    public string? ActorId { get; private init; }

    /// <summary>Through which door: <c>web</c>, <c>api</c>, <c>job</c> or <c>host</c>.</summary>
    public string Channel { get; private init; } = "";
    public string? SubjectKind { get; private init; }
    public string? SubjectId { get; private init; }
    public string Address { get; private init; } = "";
    public string Device { get; private init; } = "";

    /// <param name="subject">On whom; null where nobody was found.</param>
    public static AuditEntry Of(
        string action, string outcome, Actor actor, AuditRef? subject, string address, string device, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        At = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero),
        Action = action,
        Outcome = outcome,
        ActorKind = AuditRef.Of(actor).Kind,
        ActorId = AuditRef.Of(actor).Id,
        Channel = actor.Channel.ToString().ToLowerInvariant(),
        SubjectKind = subject?.Kind,
        SubjectId = subject?.Id,
        Address = address,
        Device = device,
    };
}
