using System.Text.RegularExpressions;
using Shouldly;
using Ventanilla.Testing;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>The host's commands, run as an operator runs them: what they say, where, and with which exit code.</summary>
public sealed class CommandTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.Create();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    private Task<PortalCommand> Runs(params string[] arguments) => PortalCommand.Run(_database, "C.UTF-8", arguments);

    [Fact]
    public async Task Migrate_brings_an_empty_database_up_to_date_and_then_has_nothing_to_do()
    {
        await _database.Scalar<object>("DROP SCHEMA public CASCADE; CREATE SCHEMA public");

        var first = await Runs("migrate");
        var second = await Runs("migrate");

        (first.ExitCode, second.ExitCode).ShouldBe((0, 0), first.Errors + second.Errors);
        first.Output.ShouldContain("Aplicada: ");
        Lines(first).ShouldAllBe(l => l.StartsWith("Aplicada: ", StringComparison.Ordinal) || l.StartsWith("La base de datos está al día. Cambios: ", StringComparison.Ordinal));
        Lines(second).ShouldBe(["La base de datos está al día. Cambios: 0."]);
        (first.Errors, second.Errors).ShouldBe(("", ""));
        (await _database.Scalar<long>("SELECT count(*) FROM outgoing_messages")).ShouldBe(0);
    }

    [Fact]
    public async Task Sample_people_are_written_and_loaded()
    {
        var made = await Runs("people", "sample", _folder["muestra"], "--count", "60");
        var files = Directory.GetFiles(_folder["muestra"], "*.csv");
        var (people, facts) = (files.Single(f => f.Contains("people", StringComparison.Ordinal)), files.Single(f => !f.Contains("people", StringComparison.Ordinal)));
        var tried = await Runs("people", "import", people, facts, "--dry-run");
        var before = await _database.Scalar<long>("SELECT count(*) FROM people");
        var loaded = await Runs("people", "import", people, facts);

        (made.ExitCode, tried.ExitCode, loaded.ExitCode).ShouldBe((0, 0, 0), made.Errors + tried.Errors + loaded.Errors);
        (before, await _database.Scalar<long>("SELECT count(*) FROM people")).ShouldBe((0, 60));
        (made.Errors, tried.Errors, loaded.Errors).ShouldBe(("", "", ""));
        Lines(loaded).ShouldAllBe(l => Regex.IsMatch(l, "^(Leyendo|Revisando|Guardando)[^:]*: [0-9]+ %$|^Leído en |^Personas nuevas: |^Datos nuevos: "));
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_with_its_reason()
    {
        var refused = await Runs("people", "import", _folder["nadie.csv"], _folder["nada.csv"]);

        refused.ExitCode.ShouldBe(1);
        (refused.Output + refused.Errors).ShouldContain("El archivo no existe.");
    }

    [Fact]
    public async Task What_the_database_needs_is_told_whole_to_whoever_asks_for_it_and_nothing_else()
    {
        (string, string)[] wrong = [("Database__Provider", "Oracle"), ("Database__Processes", "dos"), ("Role", "wroker"), ("Portal", "no-hay"), ("DataProtection__Certificates__0__Path", "no-hay.pem")];
        foreach (var command in new string[][] { ["migrate"], ["people", "import", "a.csv", "b.csv"] })
        {
            var refused = await PortalCommand.Run(wrong, "C.UTF-8", command);

            (refused.ExitCode, refused.Output).ShouldBe((1, ""));
            var told = refused.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            told.Length.ShouldBe(4, refused.Errors);
            told[1..].Select(l => l.Trim()).ShouldBe(
            [
                "- Database:Provider is 'Oracle'; it must be SqlServer or PostgreSql.",
                "- ConnectionStrings:Ventanilla is missing: where the database is, e.g. Server=…;Database=…;User ID=…;Password=…;Encrypt=True.",
                "- Database:Processes is 'dos'; it must be how many processes share the database.",
            ]);
        }
    }

    [Theory]
    [InlineData("PostgreSql", "Hots=127.0.0.1")]
    [InlineData("SqlServer", "Servidor=127.0.0.1")]
    [InlineData("SqlServer", "una frase")]
    public async Task A_way_to_the_database_that_cannot_be_read_is_told_in_one_line(string provider, string connection)
    {
        var refused = await PortalCommand.Run([("Database__Provider", provider), ("ConnectionStrings__Ventanilla", connection)], "C.UTF-8", "migrate");

        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldContain("- ConnectionStrings:Ventanilla cannot be read: ");
        refused.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2, refused.Errors);
    }

    [Fact]
    public async Task Help_and_made_up_people_need_no_setting_at_all()
    {
        (string, string)[] wrong = [("Portal", "no-hay"), ("Role", "wroker"), ("Smtp__Port", "abc"), ("BaseUrl", "casa")];
        var help = await PortalCommand.Run(wrong, "C.UTF-8", "--help");
        var made = await PortalCommand.Run(wrong, "C.UTF-8", "people", "sample", _folder["muestra"], "--count", "5");

        (help.ExitCode, help.Errors).ShouldBe((0, ""));
        help.Output.ShouldContain("migrate");
        (made.ExitCode, made.Errors).ShouldBe((0, ""));
        Lines(made).Length.ShouldBe(1);
    }

    [Theory, InlineData(1, "1 problema: no se guardó nada."), InlineData(2, "2 problemas: no se guardó nada.")]
    public async Task A_problem_is_told_at_its_place_and_counted_as_people_count(int problems, string told)
    {
        var (people, facts) = (_folder["personas.csv"], _folder["datos.csv"]);
        var wrong = Enumerable.Range(1, problems).Select(i => $"CC,900000000{i},Ana,,Mora,,31/01/1990,,,,no,Valle");
        await File.WriteAllLinesAsync(people, wrong.Prepend("document_type,document_number,first_name,second_name,first_surname,second_surname,birth_date,document_issued_on,email,phone,affiliated,region"));
        await File.WriteAllLinesAsync(facts, ["document_type,document_number,fact,value"]);

        var refused = await Runs("people", "import", people, facts);

        (refused.ExitCode, refused.Errors).ShouldBe((1, ""));
        Lines(refused).ShouldContain("personas.csv:2 birth_date: No es una fecha de la forma AAAA-MM-DD.");
        Lines(refused)[^1].ShouldBe(told);
    }

    [Fact]
    public async Task An_invitation_to_staff_is_printed_as_a_link_and_needs_no_mail_server()
    {
        (string, string)[] bare = [("Database__Provider", TestDatabase.Provider), ("ConnectionStrings__Ventanilla", _database.ConnectionString), ("BaseUrl", "https://portal.example.co")];
        var first = await PortalCommand.Run(bare, "C.UTF-8", "staff", "invite", "marta@gestion.example", "--role", "administrator");
        var again = await PortalCommand.Run(bare, "C.UTF-8", "staff", "invite", "marta@gestion.example", "--role", "auditor");
        var wrong = await PortalCommand.Run(bare, "C.UTF-8", "staff", "invite", "marta", "--role", "auditor");

        (first.ExitCode, first.Errors, again.ExitCode).ShouldBe((0, "", 0));
        Lines(first)[^1].ShouldMatch("^https://portal\\.example\\.co/gestion/invitacion\\?t=[A-Za-z0-9_-]{43}$");
        Lines(again)[^1].ShouldNotBe(Lines(first)[^1]);
        (wrong.ExitCode, wrong.Output, wrong.Errors.Trim()).ShouldBe((1, "", "El correo no está bien escrito."));
        (await _database.Scalar<string>("SELECT \"Role\" FROM staff_members")).ShouldBe("Auditor");
    }

    [Fact]
    public async Task A_restored_database_is_settled_once()
    {
        await using (var house = ApplicationHouse.On(_database, SampleHouse.Policy))
        {
            await house.Send(new Application.Audit.RefuseStep("/registro/cuenta"));
            await house.Files();
        }

        await _database.Scalar<object>("UPDATE audit_entries SET \"At\" = now()");
        var alive = await Runs("restored");
        await _database.Scalar<object>("UPDATE audit_entries SET \"At\" = \"At\" - interval '6 minutes'");
        var misused = await Runs("restored", "--skip", "-4");
        var settled = await Runs("restored", "--skip", "40");
        var twice = await Runs("restored");

        (alive.ExitCode, alive.Output).ShouldBe((1, ""));
        alive.Errors.ShouldContain("tiene movimientos de hace menos de 5 minutos");
        misused.ExitCode.ShouldBe(2);
        (settled.ExitCode, settled.Errors).ShouldBe((0, ""));
        Lines(settled)[0].ShouldStartWith("Lo último que sabe la copia: ");
        Lines(settled)[2].ShouldStartWith("Correos detenidos: 1.");
        Lines(settled)[3].ShouldMatch("^El próximo radicado será el [0-9]{4}-000042\\.$");
        twice.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Files_that_a_backup_lacks_are_named()
    {
        (string, string)[] settings = [("Database__Provider", TestDatabase.Provider), ("ConnectionStrings__Ventanilla", _database.ConnectionString), ("Attachments__Folder", _folder["archivos"])];
        var (there, torn, gone) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var house = ApplicationHouse.On(_database, SampleHouse.Policy))
        {
            var filed = await house.Files();
            foreach (var id in (Guid[])[there, torn, gone])
                await _database.Scalar<object>($"""
                    INSERT INTO attachments ("Id", "CaseId", "Name", "Type", "Length", "Hash", "KeptAt")
                    VALUES ('{id}', '{filed.Id}', 'carta.pdf', 'Pdf', 4, decode(repeat('00', 32), 'hex'), now())
                    """);
        }

        Directory.CreateDirectory(_folder["archivos"]);
        await File.WriteAllBytesAsync(Path.Combine(_folder["archivos"], there.ToString("N")), new byte[4]);
        await File.WriteAllBytesAsync(Path.Combine(_folder["archivos"], torn.ToString("N")), new byte[3]);
        var lacking = await PortalCommand.Run(settings, "C.UTF-8", "cases", "files");
        foreach (var id in (Guid[])[torn, gone])
            await File.WriteAllBytesAsync(Path.Combine(_folder["archivos"], id.ToString("N")), new byte[4]);
        var whole = await PortalCommand.Run(settings, "C.UTF-8", "cases", "files");

        (lacking.ExitCode, lacking.Errors.Trim()).ShouldBe((1, "Archivos perdidos o incompletos: 2 de 3."));
        Lines(lacking).Select(l => l.Split('\t')[1]).ShouldBe([torn.ToString("N"), gone.ToString("N")], ignoreOrder: true);
        Lines(lacking).ShouldAllBe(l => l.EndsWith("-000001\t" + l.Split('\t')[1] + "\tcarta.pdf", StringComparison.Ordinal));
        (whole.ExitCode, whole.Errors, Lines(whole).Single()).ShouldBe((0, "", "Todos los archivos están. Revisados: 3."));
    }

    [Fact]
    public async Task The_trail_is_verified_and_says_where_it_breaks()
    {
        await using (var house = ApplicationHouse.On(_database, SampleHouse.Policy))
        {
            for (var i = 0; i < 5; i++)
                await house.Send(new Application.Audit.RefuseStep("/registro/cuenta"));
            await house.Send(new Application.Audit.SealTrail());
        }

        var good = await Runs("audit", "verify");
        await _database.Scalar<object>("UPDATE audit_entries SET \"Outcome\" = 'done' WHERE \"Sequence\" = 3");
        var bad = await Runs("audit", "verify", "--whole");
        await _database.Scalar<object>("UPDATE audit_entries SET \"At\" = \"At\" - interval '1 hour' WHERE \"Sequence\" IS NULL");
        await _database.Scalar<object>("UPDATE audit_entries SET \"Outcome\" = 'common.step_skipped' WHERE \"Sequence\" = 3");
        var waiting = await Runs("audit", "verify");

        (good.ExitCode, good.Errors).ShouldBe((0, ""));
        good.Output.ShouldContain("La cadena está íntegra. Filas comprobadas: 5");
        good.Output.ShouldContain("Trail:HeadsFolder");
        bad.ExitCode.ShouldBe(4);
        bad.Errors.ShouldContain("LA CADENA ESTÁ ROTA");
        bad.Errors.ShouldContain("La fila 3 no es la que se selló");
        (waiting.ExitCode, waiting.Errors.Contains("esperan su sello", StringComparison.Ordinal)).ShouldBe((3, true));
    }

    [Theory]
    [InlineData("audit")]
    [InlineData("audit", "verify", "--todo")]
    [InlineData("staff")]
    [InlineData("staff", "invite", "marta@gestion.example")]
    [InlineData("staff", "invite", "marta@gestion.example", "--role", "jefe")]
    [InlineData("staff", "invite", "marta@gestion.example", "--role", "2")]
    [InlineData("frob")]
    [InlineData("people")]
    [InlineData("people", "import", "solo-uno.csv")]
    [InlineData("people", "sample", "carpeta", "--count", "0")]
    [InlineData("people", "sample", "carpeta", "--count", "cinco")]
    [InlineData("migrate", "ya")]
    public async Task What_is_not_understood_gets_the_usage_and_nothing_on_the_output(params string[] arguments)
    {
        var misused = await Runs(arguments);

        (misused.ExitCode, misused.Output).ShouldBe((2, ""));
        misused.Errors.ShouldContain("Uso:");
    }

    [Theory, InlineData("C.UTF-8", "Carga los registros, todos o ninguno."), InlineData("en_US.UTF-8", "Loads the records, all of them or none.")]
    public async Task Help_speaks_the_language_of_the_terminal(string language, string words)
    {
        var help = await PortalCommand.Run(_database, language, "people", "--help");

        (help.ExitCode, help.Errors).ShouldBe((0, ""));
        help.Output.ShouldContain(words);
    }

    private static string[] Lines(PortalCommand command) => command.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
