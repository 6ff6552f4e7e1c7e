using Ventanilla.Application.People;
using static Ventanilla.Application.Tests.People.PeopleFiles;

namespace Ventanilla.Application.Tests.People;

public sealed class WrongRowTests(PeopleDatabase database) : IClassFixture<PeopleDatabase>
{
    private readonly PeopleFiles _files = new(database);

    [Theory]
    [InlineData(0, "XX", "document_type", ImportCodes.DocumentType)]
    [InlineData(0, "3", "document_type", ImportCodes.DocumentType)]
    [InlineData(0, "", "document_type", ImportCodes.Required)]
    [InlineData(1, "AR1234", "document_number", ImportCodes.DocumentNumber)]
    [InlineData(1, "123", "document_number", ImportCodes.DocumentNumber)]
    [InlineData(2, "", "first_name", ImportCodes.Required)]
    [InlineData(2, "A\u0007na", "first_name", ImportCodes.StrangeCharacters)]
    [InlineData(2, "A\u202Ena", "first_name", ImportCodes.StrangeCharacters)]
    [InlineData(4, "  ", "first_surname", ImportCodes.Required)]
    [InlineData(6, "14/05/1988", "birth_date", ImportCodes.Date)]
    [InlineData(6, "1988-02-30", "birth_date", ImportCodes.Date)]
    [InlineData(6, "2999-01-01", "birth_date", ImportCodes.DateInFuture)]
    [InlineData(6, "1899-12-31", "birth_date", ImportCodes.DateTooOld)]
    [InlineData(7, "1988-05-13", "document_issued_on", ImportCodes.IssuedBeforeBirth)]
    [InlineData(7, "mayo", "document_issued_on", ImportCodes.Date)]
    [InlineData(8, "ana@", "email", ImportCodes.Email)]
    [InlineData(10, "quizás", "affiliated", ImportCodes.YesNo)]
    [InlineData(10, "", "affiliated", ImportCodes.Required)]
    [InlineData(11, "", "region", ImportCodes.Required)]
    [InlineData(11, "0", "region", ImportCodes.Required)]
    [InlineData(2, "#¡REF!", "first_name", ImportCodes.Required)]
    [InlineData(4, "Sin asignar.", "first_surname", ImportCodes.Required)]
    [InlineData(4, "Mu\uFFFDoz", "first_surname", ImportCodes.LostValue)]
    [InlineData(1, "3.01555E+09", "document_number", ImportCodes.LostValue)]
    [InlineData(9, "3.01555E+09", "phone", ImportCodes.LostValue)]
    [InlineData(9, "3015550001.0", "phone", ImportCodes.Phone)]
    [InlineData(1, "9000000001.0", "document_number", ImportCodes.DocumentNumber)]
    [InlineData(10, "#N/A", "affiliated", ImportCodes.Required)]
    public async Task A_wrong_cell_is_told_at_its_place_and_nothing_is_stored(int place, string value, string column, string code)
    {
        var cells = Ana.Split(',');
        cells[place] = value;

        var report = await _files.Import([Luis, string.Join(',', cells)], ["CC,9000000002,position,Docente"]);

        report.Problems.Select(p => (p.File, p.Line, p.Column, p.Code)).ShouldBe([(ImportFile.People, 3, column, code)]);
        (await database.People()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_verification_digit_is_told_with_the_right_one()
    {
        var report = await _files.Import([Luis, Ana.Replace("CC,9000000001", "NIT,860.002.964-5", StringComparison.Ordinal)], ["CC,9000000002,position,Docente"]);

        var problem = report.Problems.ShouldHaveSingleItem();
        (problem.Column, problem.Code).ShouldBe(("document_number", ImportCodes.NitCheckDigit));
        problem.Arguments.ShouldBe([4]);
    }

    [Theory]
    [InlineData("CC,9000000002,shoe_size,40", "fact", ImportCodes.FactUnknown)]
    [InlineData("CC,9000000002,birth_date,31/01/1990", "value", ImportCodes.Date)]
    [InlineData("CC,9000000002,last_subsidy_month,2025-13", "value", ImportCodes.Month)]
    [InlineData("CC,9000000002,last_subsidy_month,2025-03-01", "value", ImportCodes.Month)]
    [InlineData("CC,9000000002,spouse_phone,12345", "value", ImportCodes.Phone)]
    [InlineData("CC,9000000002,spouse_phone,3.01555E+09", "value", ImportCodes.LostValue)]
    [InlineData("CC,9000000002,profession,12345", "value", ImportCodes.FactText)]
    [InlineData("CC,9999,position,Docente", "document_number", ImportCodes.FactOfNobody)]
    [InlineData("CE,9000000002,position,Docente", "document_number", ImportCodes.FactOfNobody)]
    public async Task A_wrong_fact_is_told_at_its_place_and_nothing_is_stored(string fact, string column, string code)
    {
        var report = await _files.Import([Luis], [fact]);

        report.Problems.Select(p => (p.File, p.Line, p.Column, p.Code)).ShouldBe([(ImportFile.Facts, 2, column, code)]);
        (await database.People()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_fact_is_told()
    {
        var report = await _files.Import([Luis], [$"CC,9000000002,position,{new string('x', 10_000)}"]);

        report.Problems.Single().Arguments.ShouldBe([10_000, 200]);
    }

    [Fact]
    public async Task A_document_that_comes_twice_names_both_lines_however_it_is_typed()
    {
        var report = await _files.Import([Luis, Ana, Luis.Replace("9000000002", "9.000.000.002")], ["CC,9000000001,position,Docente", "CC,9000000001,position,Docente"]);

        report.Problems.Select(p => (p.File, p.Line, p.Code, (long)p.Arguments[0]))
            .ShouldBe([(ImportFile.People, 4, ImportCodes.PersonRepeated, 2), (ImportFile.Facts, 3, ImportCodes.FactRepeated, 2)]);
    }

    [Fact]
    public async Task Every_problem_is_counted_and_the_first_thousand_are_listed()
    {
        var report = await _files.Import([.. Enumerable.Repeat(Luis, 1_501)]);
        (report.ProblemCount, report.Problems.Count).ShouldBe((1_500, 1_000));

        report = await _files.Import([.. Enumerable.Repeat(Luis.Replace("1990", "x"), 1_500)]);
        (report.ProblemCount, report.Problems.Count).ShouldBe((1_500, 1_000));
    }

    [Fact]
    public async Task Records_that_say_they_know_nothing_are_no_problem()
    {
        var report = await _files.Import([Luis.Replace(",,,,no,", ",Sin asignar,N/A,No aplica,no,")], dryRun: true);

        report.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_spreadsheet_writes_is_understood()
    {
        var ana = Ana.Replace("true", "VERDADERO", StringComparison.Ordinal).Replace("Rincón", "Rinco\u0301n", StringComparison.Ordinal)
            .Replace("3005550001", "+57 300.555.0001", StringComparison.Ordinal).Replace("Ana,", "𠮷 Ana,", StringComparison.Ordinal);
        var luis = Luis.Replace(",no,", ",si\u0301,", StringComparison.Ordinal).Replace("José", "0", StringComparison.Ordinal);

        var report = await _files.Import(
            [ana, ",,,,,,,,,,,", luis, " , ,,,,,,,,,,", ",,,"],
            ["CC,9000000001,spouse_phone,+57 (301) 555-0002", "CC,9000000002,spouse_phone,3015550003", "CC,9000000002,profession,#¡VALOR!", ",,,"]);

        report.Problems.ShouldBeEmpty();
        (report.PeopleRead, report.FactsRead, report.EmptyFacts).ShouldBe((2, 3, 1));
        var people = (await database.People()).OrderBy(p => p.DocumentNumber).ToArray();
        (people[0].FirstName, people[0].FirstSurname, people[0].Affiliated, people[0].Phone).ShouldBe(("𠮷 Ana", "Rincón", true, "+57 300.555.0001"));
        (people[1].SecondName, people[1].Affiliated).ShouldBe((null, true));
        (await database.Facts()).Select(f => f.Value).ShouldBe(["3015550002", "3015550003"], ignoreOrder: true);
    }
}
