using Ventanilla.Domain.People;

namespace Ventanilla.Application.People;

/// <summary>The lines of people.csv as people on record; a line with any problem is told and left out.</summary>
internal sealed class PersonRows(DateOnly today, ImportProblems problems)
{
    public static readonly IReadOnlyList<string> Columns =
    [
        "document_type", "document_number", "first_name", "second_name", "first_surname", "second_surname", "birth_date",
        "document_issued_on", "email", "phone", "affiliated", "region",
    ];

    /// <summary>The widths of the columns in the database.</summary>
    private const int Name = 100, Region = 60, Date = 20;

    /// <summary>The lines read so far, good or bad.</summary>
    public long Count { get; private set; }

    public IEnumerable<StagedPerson> In(IEnumerable<CsvLine> lines)
    {
        foreach (var line in lines)
        {
            Count++;
            if (Read(line) is { } person)
                yield return new StagedPerson(line.Number, person);
        }
    }

    private Person? Read(CsvLine line)
    {
        var cells = new Cells(ImportFile.People, Columns, problems, line);
        var before = problems.Count;
        var document = cells.Document(0, 1);
        var firstName = cells.Text(2, Name);
        var secondName = cells.Known(3, Name);
        var firstSurname = cells.Text(4, Name);
        var secondSurname = cells.Known(5, Name);
        var birth = cells.Date(6, cells.Text(6, Date), today);
        var issued = cells.Date(7, cells.Known(7, Date), today);
        var email = cells.Email(8);
        var phone = cells.Phone(9);
        var affiliated = cells.YesNo(10);
        var region = cells.Text(11, Region);
        if (issued < birth)
            cells.Tell(7, ImportCodes.IssuedBeforeBirth);

        return problems.Count > before ? null : Person.OnRecord(
            document!, firstName!, secondName, firstSurname!, secondSurname, birth!.Value, issued, email, phone, affiliated!.Value, region!);
    }
}
