using System.Text;
using Ventanilla.Application.People;
using static Ventanilla.Application.Tests.People.PeopleFiles;

namespace Ventanilla.Application.Tests.People;

public sealed class WrongFileTests(PeopleDatabase database) : IClassFixture<PeopleDatabase>
{
    private const string NoFacts = FactsHeader + "\n";

    private readonly PeopleFiles _files = new(database);

    [Fact]
    public async Task A_missing_file_is_told()
    {
        var report = await database.Import(Path.Combine(database.Folder, "none.csv"), Path.Combine(database.Folder, "none", "none.csv"));

        report.Problems.ShouldAllBe(p => p.Code == ImportCodes.FileMissing && p.Line == 0);
        report.Problems.Select(p => p.File).ShouldBe([ImportFile.People, ImportFile.Facts]);
        report.Stored.ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_is_not_a_file() =>
        Told(await database.Import(database.Folder, database.Folder)).ShouldAllBe(p => p.Code == ImportCodes.FileUnreadable);

    [Fact]
    public async Task An_empty_file_is_told() =>
        Told(await _files.ImportText("", NoFacts)).ShouldBe([(ImportFile.People, 0, null, ImportCodes.FileEmpty)]);

    [Fact]
    public async Task A_latin_1_file_is_told_with_its_first_such_line() =>
        Told(await _files.ImportBytes(Encoding.Latin1.GetBytes($"{PeopleHeader}\n{Luis.Replace("é", "e")}\n{Ana}\n"), Encoding.UTF8.GetBytes(NoFacts)))
            .ShouldBe([(ImportFile.People, 3, null, ImportCodes.NotUtf8)]);

    [Fact]
    public async Task A_utf_16_file_is_told() =>
        Told(await _files.ImportBytes([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"{PeopleHeader}\n{Ana}\n")], Encoding.UTF8.GetBytes(NoFacts)))
            .ShouldBe([(ImportFile.People, 1, null, ImportCodes.NotUtf8)]);

    [Fact]
    public async Task A_header_says_what_it_lacks_and_what_it_has_too_much()
    {
        var report = await _files.ImportText($"{PeopleHeader.Replace("region", "city").Replace("phone", "email")}\n{Ana}\n", NoFacts);

        report.Problems.Select(p => (p.Line, p.Code, (string)p.Arguments[0])).ShouldBe(
            [(1, ImportCodes.ColumnsMissing, "phone, region"), (1, ImportCodes.ColumnsUnknown, "city"), (1, ImportCodes.ColumnsRepeated, "email")]);
    }

    [Theory]
    [InlineData(",extra", ImportCodes.CellCount)]
    [InlineData("\"", ImportCodes.BadQuotes)]
    public async Task A_broken_line_is_told_and_the_next_ones_are_read(string ending, string code)
    {
        var report = await _files.Import([Ana + ending, Luis.Replace("1990", "90")]);

        Told(report).ShouldBe([(ImportFile.People, 2, null, code), (ImportFile.People, 3, "birth_date", ImportCodes.Date)]);
    }

    [Fact]
    public async Task A_quote_that_never_closes_costs_one_line()
    {
        var report = await _files.Import([Ana.Replace("Ana,", "\"Ana,"), Luis]);

        Told(report).ShouldBe([(ImportFile.People, 2, null, ImportCodes.BadQuotes)]);
        report.PeopleRead.ShouldBe(1);
    }

    [Theory]
    [InlineData(0, "document_type")]
    [InlineData(1, "document_number")]
    [InlineData(2, "first_name")]
    [InlineData(6, "birth_date")]
    [InlineData(8, "email")]
    [InlineData(11, "region")]
    public async Task A_cell_of_ten_thousand_characters_is_told_at_its_place(int place, string column)
    {
        var cells = Ana.Split(',');
        cells[place] = new string('1', 10_000);

        Told(await _files.Import([string.Join(',', cells)])).ShouldBe([(ImportFile.People, 2, column, ImportCodes.TooLong)]);
    }

    [Fact]
    public async Task A_line_without_end_stops_the_reading() =>
        Told(await _files.Import([Ana, new string('1', 5_000_000), Luis])).ShouldBe([(ImportFile.People, 3, null, ImportCodes.LineEndless)]);

    [Fact]
    public async Task A_file_of_nothing_but_zeros_is_told() =>
        (await _files.ImportBytes(new byte[100_000], Encoding.UTF8.GetBytes(NoFacts))).ProblemCount.ShouldBeGreaterThan(0);

    private static IEnumerable<(ImportFile, long, string?, string Code)> Told(ImportReport report)
    {
        report.Stored.ShouldBeFalse();
        report.Counts.ShouldBe(ImportCounts.None);
        return report.Problems.Select(p => (p.File, p.Line, p.Column, p.Code));
    }
}
