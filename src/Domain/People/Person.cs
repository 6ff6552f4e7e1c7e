
namespace Ventanilla.Domain.People;

/// <summary>What the organisation already has on record about someone. The portal reads it, shows it masked, and never edits it.</summary>
public sealed class Person
{
    private Person() { }

    public Guid Id { get; private init; }
    public DocumentType DocumentType { get; private init; }
    public string DocumentNumber { get; private init; } = "";
    public string FirstName { get; private init; } = "";
    public string? SecondName { get; private init; }
    public string FirstSurname { get; private init; } = "";
    public string? SecondSurname { get; private init; }
    public DateOnly BirthDate { get; private init; }
    public DateOnly? DocumentIssuedOn { get; private init; }
    public string? Email { get; private init; }

    /// <summary>The e-mail in capitals, as the database itself derives it.</summary>
    public string? NormalizedEmail { get; private init; }
    public string? Phone { get; private init; }
    public bool Affiliated { get; private init; }
    public string Region { get; private init; } = "";

    /// <summary>Surnames and names as the database derives them for the search (<see cref="PersonKey"/>), and names and surnames.</summary>
    public string SurnameKey { get; private init; } = "";
    public string NameKey { get; private init; } = "";

    /// <summary>When an import added it, or changed it last; null of what is older than this column.</summary>
    public DateTimeOffset? ChangedAt { get; private init; }

    /// <summary>The group whose values can stand beside this person's without giving the answer away.</summary>
    public string Stratum => StratumOf(Region, BirthDate);

    /// <summary>Region and decade of birth: an age band of ten years.</summary>
    public static string StratumOf(string region, DateOnly birthDate) => $"{region.Trim().ToUpperInvariant()}|{birthDate.Year / 10 * 10}";

    public static Person OnRecord(
        Document document, string firstName, string? secondName, string firstSurname, string? secondSurname, DateOnly birthDate,
        DateOnly? documentIssuedOn, string? email, string? phone, bool affiliated, string region) => new()
        {
            Id = Guid.CreateVersion7(),
            DocumentType = document.Type,
            DocumentNumber = document.Number,
            FirstName = firstName,
            SecondName = secondName,
            FirstSurname = firstSurname,
            SecondSurname = secondSurname,
            BirthDate = birthDate,
            DocumentIssuedOn = documentIssuedOn,
            Email = email,
            Phone = phone,
            Affiliated = affiliated,
            Region = region,
        };
}
