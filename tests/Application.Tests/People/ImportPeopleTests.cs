using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.People;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.People;
using static Ventanilla.Application.Tests.People.PeopleFiles;

namespace Ventanilla.Application.Tests.People;

public sealed class ImportPeopleTests(PeopleDatabase database) : IClassFixture<PeopleDatabase>, IAsyncLifetime
{
    private readonly PeopleFiles _files = new(database);

    public Task InitializeAsync() => database.Forget();
    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task New_people_are_stored_as_the_files_tell_them()
    {
        var report = await _files.Import([Ana, Luis], ["CC,9000000001,profession,Contador", "CC,9.000.000.002,BIRTH_DATE, 1990-01-31 ", "CC,9000000002,position,Sin asignar"]);

        report.Problems.ShouldBeEmpty();
        report.Stored.ShouldBeTrue();
        (report.PeopleRead, report.FactsRead, report.EmptyFacts).ShouldBe((2, 3, 1));
        report.Counts.ShouldBe(new ImportCounts(2, 0, 2, 0, 0));
        var (ana, luis) = await Both();
        (ana.FirstName, ana.SecondName, ana.FirstSurname, ana.SecondSurname).ShouldBe(("Ana", null, "Rincón", "Ávila"));
        (ana.BirthDate, ana.DocumentIssuedOn, ana.Email, ana.Phone, ana.Affiliated, ana.Region)
            .ShouldBe((new DateOnly(1988, 5, 14), new DateOnly(2006, 6, 2), "ana@example.com", "3005550001", true, "Bogotá"));
        (luis.SecondName, luis.DocumentIssuedOn, luis.Email, luis.Phone, luis.Affiliated).ShouldBe(("José", null, null, null, false));
        var facts = await database.Facts();
        facts.Select(f => (f.PersonId, f.Kind, f.Value, f.Form, f.Stratum)).ShouldBe(
            [(ana.Id, "profession", "Contador", FactForm.Of("Contador"), ana.Stratum), (luis.Id, "birth_date", "1990-01-31", FactForm.Date, luis.Stratum)],
            ignoreOrder: true);
        facts.ShouldAllBe(f => f.Draw >= 0);
    }

    [Fact]
    public async Task The_same_files_again_change_nothing()
    {
        string[] facts = ["CC,9000000001,profession,Contador", "CC,9000000002,spouse_phone,3015550002"];
        await _files.Import([Ana, Luis], facts);
        var (people, before) = (await database.People(), await database.Facts());

        var report = await _files.Import([Ana, Luis], facts);

        report.Stored.ShouldBeTrue();
        report.Counts.ShouldBe(ImportCounts.None);
        (await database.People()).Select(p => (p.Id, p.Email)).ShouldBe(people.Select(p => (p.Id, p.Email)));
        (await database.Facts()).Select(f => (f.PersonId, f.Kind, f.Value, f.Draw)).ShouldBe(before.Select(f => (f.PersonId, f.Kind, f.Value, f.Draw)));
    }

    [Fact]
    public async Task Known_people_take_new_values_and_keep_their_ids()
    {
        await _files.Import([Ana, Luis], ["CC,9000000001,profession,Contador", "CC,9000000001,position,Docente", "CC,9000000001,birth_date,1988-05-14"]);
        var (ana, luis) = await Both();

        var report = await _files.Import([Ana.Replace("ana@", "ana2@").Replace("Bogotá", "ÑAMBÍ")], ["CC,9000000001,profession,Abogado", "CC,9000000001,position,"]);

        report.Counts.ShouldBe(new ImportCounts(0, 1, 0, 1, 1));
        var (ana2, luis2) = await Both();
        (ana2.Id, ana2.Email, ana2.Region).ShouldBe((ana.Id, "ana2@example.com", "ÑAMBÍ"));
        luis2.ShouldBeEquivalentTo(luis);
        // The emptied fact is forgotten, the unnamed one stays, and all move with their person.
        (await database.Facts()).Select(f => (f.Kind, f.Value, f.Stratum))
            .ShouldBe([("birth_date", "1988-05-14", "ÑAMBÍ|1980"), ("profession", "Abogado", "ÑAMBÍ|1980")]);
    }

    [Fact]
    public async Task Facts_may_come_for_people_who_are_only_on_record()
    {
        await _files.Import([Ana]);

        var report = await _files.Import([], ["CC,9000000001,position,Docente"]);

        report.Counts.FactsAdded.ShouldBe(1);
        (await database.Facts()).Single().Stratum.ShouldBe("BOGOTÁ|1980");
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_at_all()
    {
        var trail = await database.With(db => db.Set<AuditEntry>().CountAsync());

        var report = await _files.Import([Ana], ["CC,9000000001,profession,Contador"], dryRun: true);

        (report.Stored, report.PeopleRead, report.ProblemCount).ShouldBe((false, 1, 0));
        (await database.People()).ShouldBeEmpty();
        (await database.With(db => db.Set<AuditEntry>().CountAsync())).ShouldBe(trail);
    }

    [Theory]
    [InlineData(true, ',', "\n")]
    [InlineData(true, ';', "\r\n")]
    [InlineData(false, ';', "\n")]
    public async Task Files_as_spreadsheets_write_them_are_read(bool mark, char separator, string ending)
    {
        string Written(params string[] lines) => (mark ? "\uFEFF" : "") + string.Join(ending, lines).Replace(',', separator) + ending + ending;

        var report = await _files.ImportText(
            Written(PeopleHeader, Ana, "\"CC\",\"9000000002\",\"Luis \"\"Lucho\"\"\",,Mora,,1990-01-31,,,,SÍ,Valle"),
            Written("value,Fact,document_type,document_number", "Contador,profession,CC,9000000001"));

        report.Problems.ShouldBeEmpty();
        (await Both()).Luis.FirstName.ShouldBe("Luis \"Lucho\"");
        (await database.Facts()).Single().Value.ShouldBe("Contador");
    }

    [Fact]
    public async Task What_was_imported_or_refused_leaves_a_trail_without_names()
    {
        await _files.Import([Ana]);
        await _files.Import([Ana, Ana]);

        var trail = await database.With(db => db.Set<AuditEntry>().OrderByDescending(a => a.Id).Take(2).ToListAsync());
        trail.Select(a => (a.Action, a.Outcome, a.ActorKind, a.SubjectId)).ShouldBe(
            [("import_people", "people.import_refused", "system", "2 people, 0 facts, 1 problems"), ("import_people", "done", "system", "1 people, 0 facts, 0 problems")]);
    }

    private async Task<(Person Ana, Person Luis)> Both() => await database.People() is [var ana, var luis] ? (ana, luis) : throw new InvalidOperationException("Not two people.");
}
