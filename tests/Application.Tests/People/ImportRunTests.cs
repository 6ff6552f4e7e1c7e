using System.Text;
using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.People;
using Ventanilla.Application.Tests.AccountDesk;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using static Ventanilla.Application.Tests.People.PeopleFiles;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.People;

/// <summary>An import from the browser: given, checked, and loaded when somebody says so.</summary>
public sealed class ImportRunTests : IAsyncLifetime
{
    private const string Bad = "CC,9000000003,=cmd|'/C calc'!A0,,Mora,,14/05/1988,,,+57 300 555 0001,no,Valle";
    private static readonly ReportWords Words = new(["file", "line", "outcome", "column", "problem"], f => $"{f}", o => $"{o}", p => $"{p.Column} {p.Code}");
    private const string OfAna = "CC,1000000001,NombreA,,Apellido,,1981-01-01,2001-02-03,otra@correo.example,3005559999,true,Atlántico";
    private const string Other = "otra@gestion.example";
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        await _house.IsStaff(StaffRole.Administrator);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task A_check_changes_nothing_and_what_was_approved_is_loaded_and_told()
    {
        var id = await Given([Luis, Ana], ["CC,9000000001,position,Docente"]);
        (await Look(id)).State.ShouldBe(ImportState.Waiting);
        await _house.RunJobs();

        var found = await Look(id);
        (found.State, found.Verdict).ShouldBe((ImportState.Checked, ImportVerdict.Whole));
        found.Tally.ShouldBe(ImportTally.None with { PeopleNew = 2, FactsNew = 1 });
        (await People()).ShouldBe(0);

        (await Approves(id)).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        found = await Look(id);
        (found.State, found.AskedBy, found.ApprovedBy, found.PeopleFile).ShouldBe((ImportState.Applied, "Marta Ríos", "Marta Ríos", "people.csv"));
        (await People()).ShouldBe(2);

        id = await Given([Luis, Ana.Replace("Bogotá", "Cali", StringComparison.Ordinal)], ["CC,9000000001,position,", "CC,9000000002,position,Auxiliar"]);
        await _house.RunJobs();
        (await Look(id)).Tally.ShouldBe(ImportTally.None with { PeopleSame = 1, PeopleChanged = 1, FactsNew = 1, FactsRemoved = 1 });
        (await _house.Send(new ListImports())).Value.Runs.Count.ShouldBe(2);
    }

    /// <summary>Alone they could give anybody on record a mailbox and answers of their own, and register as them.</summary>
    [Fact]
    public async Task Whoever_gave_the_files_does_not_approve_them_and_another_member_does()
    {
        var giver = _house.Caller.As;
        await Populate(_house, 1);
        var id = await Given([OfAna], ["CC,1000000001,profession,Lo que yo sé"]);
        await _house.RunJobs();
        var seen = await Look(id);
        (seen.NeedsAnother, seen.Tally.PeopleChanged, seen.Tally.FactsChanged).ShouldBe((true, 1, 1));

        (await Refused(inPart: false)).ShouldBe(ImportRunFailures.NeedsAnother);
        (await Refused(inPart: true)).ShouldBe(ImportRunFailures.NeedsAnother);
        await _house.Asks(Other, StaffRole.Administrator);
        await _house.Send(new CancelImport(id));
        await _house.Send(new RepeatImport(id));
        await _house.RunJobs();
        _house.Caller.As = giver;
        (await Refused(inPart: false)).ShouldBe(ImportRunFailures.NeedsAnother, "whoever had it checked once more did not give the files");
        await _house.RunJobs();
        ((await Look(id)).State, await EmailOfAna()).ShouldBe((ImportState.Checked, "ana@registro.example"));

        await _house.Asks(Other, StaffRole.Administrator);
        (await Look(id)).NeedsAnother.ShouldBeFalse();
        (await Approves(id)).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        ((await Look(id)).State, await EmailOfAna()).ShouldBe((ImportState.Applied, "otra@correo.example"));

        async Task<Failure> Refused(bool inPart) => (await _house.Send(new ApplyImport(id, inPart))).Failures.ShouldHaveSingleItem();
        Task<string?> EmailOfAna() => _house.With(db => db.Set<Person>().Select(p => p.Email).SingleAsync());
    }

    [Fact]
    public async Task Where_the_portal_says_so_one_member_is_enough()
    {
        await using var house = ApplicationHouse.On(_house.Database, Policy with { People = new() { ImportNeedsTwo = false } });
        house.Caller.As = _house.Caller.As;
        var id = (await house.Send(new StartImport(File("people.csv", PeopleHeader, [Ana]), null))).Value;
        await house.RunJobs();
        (await house.Send(new GetImport(id))).Value.NeedsAnother.ShouldBeFalse();

        (await house.Send(new ApplyImport(id, InPart: false))).Succeeded.ShouldBeTrue();
        await house.RunJobs();
        ((await Look(id)).State, await People()).ShouldBe((ImportState.Applied, 1));
    }

    [Fact]
    public async Task With_refused_rows_nothing_is_loaded_until_somebody_says_so()
    {
        var id = await Given([Luis, Bad, Ana], []);
        await _house.RunJobs();
        var found = await Look(id);
        (found.Verdict, found.Tally.PeopleNew, found.Tally.Refused).ShouldBe((ImportVerdict.InPart, 2, 1));
        var report = (await _house.Send(new ReadImportReport(id, Refused: true))).Value;
        report.Rows.Single().ShouldSatisfyAllConditions(r => r.Line.ShouldBe(3), r => r.Problems!.Select(p => p.Code).ShouldBe([ImportCodes.Date]));
        (await _house.Send(new ReadImportReport(id, Refused: false))).Value.Rows.Select(r => (r.Line, r.Outcome))
            .ShouldBe([(2, RowOutcome.New), (3, RowOutcome.Refused), (4, RowOutcome.New)]);

        (await Approves(id)).Failures[0].ShouldBe(ImportRunFailures.RowsRefused);
        (await Approves(id, inPart: true)).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        ((await Look(id)).State, await People()).ShouldBe((ImportState.Applied, 2));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_load_nothing_is_approved()
    {
        var (giver, first) = (_house.Caller.As, await Given([Luis, Ana], []));
        await _house.RunJobs();
        (await Approves(first)).Succeeded.ShouldBeTrue();
        await _house.RunJobs();

        foreach (var (rows, inPart) in new[] { (new[] { Luis, Ana }, false), ([Luis, Bad], true), ([], false) })
        {
            _house.Caller.As = giver;
            var id = await Given(rows, []);
            await _house.RunJobs();
            (await Look(id)).Tally.IsNothing.ShouldBeTrue();
            (await Approves(id, inPart)).Failures.ShouldHaveSingleItem().Code.ShouldBe("people.import_nothing");
            (await Look(id)).State.ShouldBe(ImportState.Checked);
            (await _house.Send(new CancelImport(id))).Succeeded.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Of_two_tabs_that_press_apply_one_is_heard()
    {
        var id = await Given([Luis, Ana], []);
        await _house.RunJobs();
        await _house.Asks(Other, StaffRole.Administrator);

        var pressed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _house.Send(new ApplyImport(id, InPart: false))));

        pressed.Count(p => p.Succeeded).ShouldBe(1);
        pressed.Where(p => !p.Succeeded).ShouldAllBe(p => p.Failures[0] == ImportRunFailures.NotNow);
        await Task.WhenAll(_house.Send(new RunImports()), _house.Send(new RunImports()));
        await _house.RunJobs();
        ((await Look(id)).State, await People()).ShouldBe((ImportState.Applied, 2));
        (await _house.With(db => db.Set<Ventanilla.Domain.Audit.AuditEntry>().CountAsync(e => e.Outcome == "applied"))).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_cancelled_is_not_loaded_and_can_be_run_again()
    {
        var id = await Given([Luis], []);
        (await _house.Send(new CancelImport(id))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        (await Look(id)).State.ShouldBe(ImportState.Cancelled);
        (await Approves(id)).Failures[0].ShouldBe(ImportRunFailures.NotNow);

        (await _house.Send(new RepeatImport(id))).Succeeded.ShouldBeTrue();
        await _house.RunJobs();
        (await Look(id)).State.ShouldBe(ImportState.Checked);
    }

    /// <summary>The worker is in the middle of its statements when somebody cancels.</summary>
    [Fact]
    public async Task A_cancel_in_the_middle_undoes_all_of_it()
    {
        var id = await Given([Luis, Ana], []);
        await _house.RunJobs();
        await Approves(id);
        // Somebody else holds the records, so that it stands still where it would begin.
        await using var other = await _house.Database.Open();
        await using var holding = await other.BeginTransactionAsync();
        await TestDatabase.Command("LOCK TABLE people IN SHARE ROW EXCLUSIVE MODE", other, holding).ExecuteNonQueryAsync();
        var working = _house.Send(new RunImports());
        await Eventually.Holds(() => Look(id).GetAwaiter().GetResult().State == ImportState.Applying, "a worker is at it");

        (await _house.Send(new CancelImport(id))).Succeeded.ShouldBeTrue();
        (await working).Succeeded.ShouldBeTrue();

        ((await Look(id)).State, await People()).ShouldBe((ImportState.Cancelled, 0));
    }

    [Fact]
    public async Task What_a_dead_worker_was_at_is_begun_anew_and_given_up_after_three()
    {
        var id = await Given([Luis, Ana], []);
        await _house.Send(new BeginImport(id));
        await _house.Send(new RunImports());
        (await Look(id)).State.ShouldBe(ImportState.Checked);

        await Approves(id);
        for (var dead = 0; dead < ImportRun.MostTries; dead++)
            await _house.Send(new BeginImport(id));
        await _house.Send(new RunImports());
        ((await Look(id)).State, await People()).ShouldBe((ImportState.Failed, 0));
        (await _house.Send(new RepeatImport(id))).Succeeded.ShouldBeTrue();
    }

    public static TheoryData<byte[], string> WrongFiles => new()
    {
        { [], "people.import_empty" }, { "PK\u0003\u0004xlsx"u8.ToArray(), "people.import_spreadsheet" }, { [0xD0, 0xCF, 0x11, 0xE0, 1], "people.import_spreadsheet" },
        { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(PeopleHeader)).ToArray(), "people.import_unicode" },
        { Encoding.Unicode.GetBytes(PeopleHeader), "people.import_not_text" }, { Encoding.Latin1.GetBytes("región,año\n"), "people.import_not_text" },
        { "%PDF-1.7\n\0\0"u8.ToArray(), "people.import_not_text" },
    };

    [Theory, MemberData(nameof(WrongFiles))]
    public async Task What_is_no_text_is_refused_at_once_and_nothing_of_it_stays(byte[] content, string code)
    {
        var refused = await _house.Send(new StartImport(new GivenFile("x.csv", new MemoryStream(content)), null));

        (refused.Failures[0].Code, refused.Failures[0].Field).ShouldBe((code, "People"));
        Directory.Exists(Path.Combine(_house.Files, "imports")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_too_long_is_told_and_forgotten()
    {
        var refused = await _house.Send(new StartImport(new GivenFile("x.csv", new Endless()), null));
        refused.Failures[0].Code.ShouldBe("people.import_too_large");
        Directory.Exists(Path.Combine(_house.Files, "imports")).ShouldBeFalse();
    }

    [Fact]
    public async Task Wrong_columns_are_told_by_the_check_and_cannot_be_applied()
    {
        var id = (await _house.Send(new StartImport(new GivenFile("x.csv", new MemoryStream("a;b\n1;2\n"u8.ToArray())), null))).Value;
        await _house.RunJobs();
        (await Look(id)).Verdict.ShouldBe(ImportVerdict.Unusable);
        (await _house.Send(new ReadImportReport(id, true))).Value.Rows.Single().Problems!.Select(p => p.Code)
            .ShouldBe([ImportCodes.ColumnsMissing, ImportCodes.ColumnsUnknown], ignoreOrder: true);
        (await Approves(id, inPart: true)).Failures[0].ShouldBe(ImportRunFailures.Unusable);
    }

    [Fact]
    public async Task Tabs_separate_too()
    {
        var id = (await _house.Send(new StartImport(new GivenFile("x.tsv", new MemoryStream(Encoding.UTF8.GetBytes($"{PeopleHeader}\n{Ana}\n".Replace(',', '\t')))), null))).Value;
        await _house.RunJobs();
        (await Look(id)).Tally.PeopleNew.ShouldBe(1);
    }

    [Fact]
    public async Task Refused_rows_are_handed_out_harmless_and_come_back_as_they_were()
    {
        var id = await Given([Bad, "CC,9000000004,\"-Ana, \",,@Mora,,1988-05-14,,,+57 300 555 0001,quizá,Valle"], []);
        await _house.RunJobs();
        var rows = await Text(new DownloadImportReport(id, ImportFile.People, Words));

        rows[1].ShouldBe("CC,9000000003,'=cmd|'/C calc'!A0,,Mora,,14/05/1988,,,'+57 300 555 0001,no,Valle,\"birth_date import.date\"");
        rows[2].ShouldBe("CC,9000000004,\"'-Ana, \",,'@Mora,,1988-05-14,,,'+57 300 555 0001,quizá,Valle,\"affiliated import.yes_no\"");

        var mended = string.Join('\n', rows).Replace("14/05/1988", "1988-05-14", StringComparison.Ordinal).Replace("quizá", "no", StringComparison.Ordinal);
        id = (await _house.Send(new StartImport(new GivenFile("r.csv", new MemoryStream(Encoding.UTF8.GetBytes(mended))), null))).Value;
        await _house.RunJobs();
        await Approves(id, inPart: true);
        await _house.RunJobs();
        var stored = await _house.With(db => db.Set<Person>().OrderBy(p => p.DocumentNumber).Select(p => new { p.FirstName, p.FirstSurname, p.Phone }).ToListAsync());
        stored[^1].ShouldBe(new { FirstName = "-Ana,", FirstSurname = "@Mora", Phone = (string?)"+57 300 555 0001" });
    }

    /// <summary>One line of a gigabyte would be read whole.</summary>
    [Fact]
    public async Task A_file_of_which_nothing_can_be_loaded_has_no_rejects_to_hand_out()
    {
        var id = (await _house.Send(new StartImport(File("otra.csv", "una,cosa,del,todo,distinta", ["1,2,3,4,5"]), null))).Value;
        await _house.RunJobs();
        (await Look(id)).Verdict.ShouldBe(ImportVerdict.Unusable);

        (await _house.Send(new DownloadImportReport(id, ImportFile.People, Words))).Failures[0].Kind.ShouldBe(FailureKind.NotFound);
        (await _house.Send(new DownloadImportReport(id, null, Words))).Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_report_is_read_by_pages_and_downloaded_whole_with_a_row_in_the_trail()
    {
        var id = await Given([.. Enumerable.Range(0, 120).Select(i => Ana.Replace("9000000001", $"80000{i:0000}", StringComparison.Ordinal))], []);
        await _house.RunJobs();
        List<long> lines = [];
        for (long? from = 0; from is { } place;)
        {
            var page = (await _house.Send(new ReadImportReport(id, false, place))).Value;
            lines.AddRange(page.Rows.Select(r => r.Line));
            from = page.Next;
        }

        lines.ShouldBe(Enumerable.Range(2, 120).Select(l => (long)l));
        (await _house.Send(new ReadImportReport(id, false, 7))).Value.Rows.ShouldBeEmpty();
        var text = await Text(new DownloadImportReport(id, null, Words));
        (text.Length, text[0], text[1]).ShouldBe((121, "\"file\",\"line\",\"outcome\",\"column\",\"problem\"", "\"People\",2,\"New\",,"));
    }

    [Fact]
    public async Task Files_and_reports_are_gone_after_their_life_and_the_history_stays()
    {
        var id = await Given([Ana], []);
        await _house.RunJobs();
        var folder = Path.Combine(_house.Files, "imports", $"{id:N}");
        await _house.Send(new SweepImports());
        Directory.Exists(folder).ShouldBeTrue();

        _house.Clock.Pass(ImportRun.FilesLive + TimeSpan.FromMinutes(1));
        await _house.Send(new SweepImports());

        Directory.Exists(folder).ShouldBeFalse();
        var left = await Look(id);
        (left.State, left.HasFiles).ShouldBe((ImportState.Cancelled, false));
        (await _house.Send(new RepeatImport(id))).Failures[0].ShouldBe(ImportRunFailures.NotNow);
        (await _house.Send(new DownloadImportReport(id, null, Words))).Failures[0].Kind.ShouldBe(FailureKind.NotFound);
    }

    /// <summary>Another member than gave the files, who asks from then on.</summary>
    private async Task<Result> Approves(Guid id, bool inPart = false)
    {
        await _house.Asks(Other, StaffRole.Administrator);
        return await _house.Send(new ApplyImport(id, inPart));
    }

    private async Task<Guid> Given(string[] people, string[] facts) => (await _house.Send(new StartImport(
        File("people.csv", PeopleHeader, people), facts.Length == 0 ? null : File(@"C:\datos\facts.csv", FactsHeader, facts)))).Value;

    private static GivenFile File(string name, string header, string[] rows) =>
        new(name, new MemoryStream(Encoding.UTF8.GetBytes($"{header}\n{string.Join('\n', rows)}\n")));

    private async Task<ImportView> Look(Guid id) => (await _house.Send(new GetImport(id))).Value;

    private Task<int> People() => _house.With(db => db.Set<Person>().CountAsync());

    private async Task<string[]> Text(DownloadImportReport asked)
    {
        await using var stream = (await _house.Send(asked)).Value;
        using var text = new StreamReader(stream);
        return (await text.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>As many letters as anybody reads.</summary>
    private sealed class Endless : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => long.MaxValue;
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            return count;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
