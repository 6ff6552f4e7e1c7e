using System.Globalization;
using System.Text;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.People.Samples;

/// <summary>Someone who does not exist, as the two files tell it. Documents are above every number that the registry has issued,
/// mail goes to example.com, and the middle of every phone number is 555.</summary>
internal sealed record SamplePerson
{
    private static readonly DateOnly Today = new(2025, 6, 30);
    private static readonly string[] NoSpouse = ["spouse_profession", "spouse_phone", "spouse_position"];
    private static readonly string[] KnownOfSparse = ["birth_date", "last_service_used"];

    public required DocumentType Type { get; init; }
    public required string Number { get; init; }
    public required string[] Names { get; init; }
    public required DateOnly Birth { get; init; }
    public required DateOnly? Issued { get; init; }
    public required string Email { get; init; }
    public required string Phone { get; init; }
    public required bool Affiliated { get; init; }
    public required string Region { get; init; }
    public required IReadOnlyList<(string Kind, string Value)> Facts { get; init; }

    /// <summary>The one to try the portal with: the same in every sample, and known well.</summary>
    public static readonly SamplePerson ToTry = new()
    {
        Type = DocumentType.CC,
        Number = "9000000001",
        Names = ["Lucía", "Marcela", "Rincón", "Ávila"],
        Birth = new DateOnly(1988, 5, 14),
        Issued = new DateOnly(2006, 6, 2),
        Email = "persona@example.com",
        Phone = "3005550001",
        Affiliated = true,
        Region = "Bogotá",
        Facts =
        [
            ("profession", "Contador"), ("position", "Analista contable"), ("birth_date", "1988-05-14"),
            ("employer_start_date", "2015-02-16"), ("last_subsidy_month", "2025-03"), ("last_service_used", "Centro vacacional"),
            ("spouse_profession", "Ingeniero civil"), ("spouse_phone", "3015550002"), ("spouse_position", "Supervisor de zona"),
        ],
    };

    public static SamplePerson At(int place, SampleChance chance)
    {
        var type = chance.Below(100) switch { < 88 => DocumentType.CC, < 92 => DocumentType.CE, < 96 => DocumentType.PPT, < 98 => DocumentType.PA, _ => DocumentType.TI };
        var minor = type == DocumentType.TI;
        var birth = minor ? chance.Date(new(2009, 1, 1), new(2011, 12, 31)) : chance.Date(new(1950, 1, 1), new(2005, 12, 31));
        string[] names =
        [
            chance.Of(SampleWords.FirstNames), chance.In1000(650) ? chance.Of(SampleWords.FirstNames) : "",
            chance.Of(SampleWords.Surnames), chance.In1000(920) ? chance.Of(SampleWords.Surnames) : "",
        ];
        var issued = chance.Date(birth.AddYears(minor ? 7 : 18), Today);
        return new SamplePerson
        {
            Type = type,
            Number = type switch
            {
                DocumentType.CC or DocumentType.TI => (9_000_000_001L + place).ToString(CultureInfo.InvariantCulture),
                DocumentType.CE => $"{90_000_000 + place}",
                DocumentType.PPT => $"{95_000_000 + place}",
                _ => $"ZZ{1_000_000 + place}",
            },
            Names = names,
            Birth = birth,
            Issued = chance.In1000(20) ? null : issued,
            Email = chance.In1000(30) ? "" : $"{Plain(names[0])}.{Plain(names[2])}.{place}@example.com",
            Phone = APhone(chance),
            Affiliated = chance.In1000(850),
            Region = chance.Of(SampleWords.Regions),
            Facts = FactsOf(birth, minor, chance),
        };
    }

    private static List<(string, string)> FactsOf(DateOnly birth, bool minor, SampleChance chance)
    {
        var sparse = minor | chance.In1000(20);
        var single = chance.In1000(120);
        (string Kind, string Value)[] all =
        [
            ("profession", chance.Of(SampleWords.Professions)), ("position", chance.Of(SampleWords.Positions)), ("birth_date", Day(birth)),
            ("employer_start_date", Day(chance.Date(Later(birth.AddYears(minor ? 7 : 18), new(2005, 1, 1)), Today))),
            ("last_subsidy_month", Day(chance.Date(new(2023, 1, 1), Today))[..7]), ("last_service_used", chance.Of(SampleWords.Services)),
            ("spouse_profession", chance.Of(SampleWords.Professions)), ("spouse_phone", APhone(chance)),
            ("spouse_position", chance.Of(SampleWords.Positions)),
        ];
        return [.. all.Select(f => (f.Kind, (sparse && !KnownOfSparse.Contains(f.Kind)) | (single && NoSpouse.Contains(f.Kind)) | chance.In1000(60)
            ? chance.In1000(500) ? "Sin asignar" : ""
            : f.Value))];
    }

    private static string APhone(SampleChance chance) => $"3{chance.Below(21):00}555{chance.Below(10_000):0000}";

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    internal static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"Ángela" as an address has it: "angela".</summary>
    private static string Plain(string name) => new([.. name.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetter).Select(char.ToLowerInvariant)]);
}
