using Ventanilla.Application.People;
using static Ventanilla.Application.Tests.People.PeopleFiles;

namespace Ventanilla.Application.Tests.People;

/// <summary>Eight bad rows in a hundred do not keep the other ninety-two out.</summary>
public sealed class RejectsTests(PeopleDatabase database) : IClassFixture<PeopleDatabase>, IAsyncLifetime
{
    private static readonly string Bad = Ana.Replace("9000000001", "9000000003", StringComparison.Ordinal).Replace("1988-05-14", "14/05/1988", StringComparison.Ordinal);

    private readonly PeopleFiles _files = new(database);

    public Task InitializeAsync() => database.Forget();
    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task What_is_right_is_stored_and_each_other_row_is_written_as_it_was_with_its_reason()
    {
        var (report, people, facts) = await _files.Rejecting(
            [Luis, Bad, Ana, Luis, "CC,1"],
            ["CC,9000000001,position,Docente", "CC,9000000003,position,Docente", "CC,9000000001,position,Auxiliar", "CC,9000000002,shoe_size,40"]);

        (report.Stored, report.Rejected, report.ProblemCount, report.PeopleUnchanged).ShouldBe((true, true, 6, 0));
        report.Counts.ShouldBe(new ImportCounts(2, 0, 1, 0, 0));
        (await database.People()).Select(p => p.DocumentNumber).ShouldBe(["9000000001", "9000000002"]);
        people.ShouldBe([PeopleHeader + ",problem", Bad + ",\"birth_date import.date\"", Luis + ",\"document_number import.person_repeated\"", "CC,1,\" import.cell_count\""]);
        facts.ShouldBe([FactsHeader + ",problem", "CC,9000000003,position,Docente,\"document_number import.fact_of_nobody\"",
            "CC,9000000001,position,Auxiliar,\"fact import.fact_repeated\"", "CC,9000000002,shoe_size,40,\"fact import.fact_unknown\""]);
    }

    [Fact]
    public async Task Rejects_that_were_mended_are_imported_as_they_lie()
    {
        var (_, people, facts) = await _files.Rejecting([Luis, Bad], ["CC,9000000003,position,Docente"]);

        var report = await _files.ImportText(string.Join('\n', people).Replace("14/05/1988", "1988-05-14", StringComparison.Ordinal), string.Join('\n', facts));

        report.Problems.ShouldBeEmpty();
        report.Counts.ShouldBe(new ImportCounts(1, 0, 1, 0, 0));
    }

    /// <summary>Everything that a spreadsheet is known to write, in one export.</summary>
    [Fact]
    public async Task The_export_of_a_spreadsheet_is_taken_over_but_for_the_cells_that_lost_their_value()
    {
        string[] rows =
        [
            "CC,\u200B9'000.000.001\u00A0,Ana,Sin asignar.,Rinco\u0301n,N/A,1988-05-14,NULL,#N/A,+57 300.555.0001,VERDADERO,Bogota\u0301",
            ",,,,,,,,,,,",
            "C.C.,9000000009,Eva,,Gómez,,1990-01-31,,,,FALSO,Valle",
            "CC,C.C. 9000000002,𠮷,0,Mora,#¡REF!,1990-01-31,Sin\u00A0asignar,SIN ASIGNAR,#N/D,FALSO,Valle",
            "CC,9.00000E+09,Luz,,Mora,,1990-01-31,,,,NO,Valle",
            " ,\u00A0,,,,,,,,,,",
            "CC,9000000004,Jos\uFFFD,,Mora,,1990-01-31,,,,SI,Valle",
            "CC,9000000005,Iván,,Mora,,1990-01-31,,,3.01555E+09,si\u0301,Valle",
        ];
        var (report, people, facts) = await _files.Rejecting(rows,
        [
            "CC,9000000001,spouse_phone,+57 (301) 555-0002", "CC,9000000001,profession,sin asignar.", "CC,9000000002,profession,0", "CC,9000000002,position,#¡VALOR!",
            ",,,", "CC,9000000002,spouse_phone,3.01555E+09", "CC,9000000002,birth_date,1990-01-31",
        ]);

        (report.PeopleRead, report.FactsRead, report.EmptyFacts, report.ProblemCount).ShouldBe((6, 6, 3, 5), string.Join("; ", report.Problems));
        people[1..].Select(r => r.Split('"')[1]).ShouldBe(
            ["document_type import.document_type", "document_number import.lost_value", "first_name import.lost_value", "phone import.lost_value"]);
        facts[1..].ShouldBe(["CC,9000000002,spouse_phone,3.01555E+09,\"value import.lost_value\""]);
        var stored = (await database.People()).OrderBy(p => p.DocumentNumber).ToArray();
        stored.Select(p => (p.DocumentNumber, p.FirstName, p.SecondName, p.FirstSurname, p.SecondSurname, p.Email, p.Affiliated, p.Region)).ShouldBe(
        [
            ("9000000001", "Ana", null, "Rincón", null, null, true, "Bogotá"), ("9000000002", "𠮷", null, "Mora", null, null, false, "Valle"),
        ]);
        stored.Select(p => (p.DocumentIssuedOn, p.Phone)).ShouldBe([(null, "+57 300.555.0001"), (null, null)]);
        (await database.Facts()).Select(f => f.Value).ShouldBe(["3015550002", "1990-01-31"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_rehearsal_writes_the_rejects_and_stores_nothing()
    {
        var (report, people, facts) = await _files.Rejecting([Luis, Bad], [], dryRun: true);

        (report.Stored, report.Rejected, people.Length, facts.Length).ShouldBe((false, true, 2, 0));
        (await database.People()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_to_its_end_stores_nothing()
    {
        var (report, people, _) = await _files.Rejecting([Luis, Bad, new string('x', 2 << 20)], []);

        (report.Stored, report.Rejected, people.Length).ShouldBe((false, false, 0));
        (await database.People()).ShouldBeEmpty();
    }
}
