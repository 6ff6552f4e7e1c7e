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
