using System.Security.Cryptography;

namespace Ventanilla.Domain.People;

/// <summary>One thing the organisation knows about a person, of a kind that questions can be made from. Empty facts are not stored.</summary>
public sealed class PersonFact
{
    private PersonFact() { }

    public Guid PersonId { get; private init; }

    /// <summary>The kind, as the import file and the policy name it, e.g. <c>employer_start_date</c>.</summary>
    public string Kind { get; private init; } = "";
    public string Value { get; private init; } = "";

    /// <summary>How the value looks (<see cref="FactForm"/>): decoys have the same.</summary>
    public string Form { get; private init; } = "";

    /// <summary>The group of its person (<see cref="Person.Stratum"/>): decoys come from the same.</summary>
    public string Stratum { get; private init; } = "";

    /// <summary>A random place in the order of all facts, so that decoys can be drawn evenly from millions by an index seek.</summary>
    public int Draw { get; private init; }

    /// <summary>When an import added it, or changed it last; null of what is older than this column.</summary>
    public DateTimeOffset? ChangedAt { get; private init; }

    public static PersonFact OnRecord(Guid personId, string kind, string value, string stratum) => new()
    {
        PersonId = personId,
        Kind = kind,
        Value = value,
        Form = FactForm.Of(value),
        Stratum = stratum,
        Draw = RandomNumberGenerator.GetInt32(int.MaxValue),
    };
}
