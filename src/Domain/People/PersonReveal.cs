namespace Ventanilla.Domain.People;

/// <summary>Somebody of staff saw one value of a person on record, and why. It says which, never what it was.</summary>
public sealed class PersonReveal
{
    public const int MaxReason = 500;

    private PersonReveal() { }

    public Guid Id { get; private init; }
    public Guid PersonId { get; private init; }
    public Guid StaffId { get; private init; }

    /// <summary>A <see cref="PersonDatum"/> by its name, or the kind of a fact.</summary>
    public string Datum { get; private init; } = "";
    public string Reason { get; private init; } = "";
    public DateTimeOffset At { get; private init; }

    public static PersonReveal Of(Guid personId, Guid staffId, string datum, string reason, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), PersonId = personId, StaffId = staffId, Datum = datum, Reason = reason, At = now,
    };
}

/// <summary>What a record says of its person besides the names, apart from facts.</summary>
public enum PersonDatum { Document, BirthDate, DocumentIssuedOn, Email, Phone, Affiliated, Region }
