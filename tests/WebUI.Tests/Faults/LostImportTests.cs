using Npgsql;
using Shouldly;
using Ventanilla.Application.People;
using Ventanilla.Application.People.Samples;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;
using Xunit;

namespace Ventanilla.WebUI.Tests.Faults;

/// <summary>Real workers at one import, of which some are killed.</summary>
public sealed class LostImportTests : IAsyncLifetime
{
    private const int People = 2_000;

    private readonly string _samples = Directory.CreateTempSubdirectory("ventanilla-").FullName;
    private TestDatabase _database = null!;
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        SamplePeople.Write(_samples, People);
        _database = await TestDatabase.Create();
        _house = ApplicationHouse.Beside(_database, SampleHouse.Policy);
        _house.Caller.As = Somebody();
        // With it comes the key that seals what waits, which every process then finds.
        await _house.Promise("primera", 1);
    }

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_samples, recursive: true);
    }

    [Fact]
    public async Task A_worker_that_is_killed_in_the_middle_leaves_nothing_half_loaded_and_the_next_one_loads_all_of_it()
    {
        var id = await Checked();
        // Facts can be read and not written: the worker has stored the people when it stands still.
        await using var other = new NpgsqlConnection(_database.ConnectionString);
        await other.OpenAsync();
        await using var holding = await other.BeginTransactionAsync();
        await new NpgsqlCommand("LOCK TABLE person_facts IN SHARE MODE", other, holding).ExecuteNonQueryAsync();
        await using (var dead = await Worker())
        {
            await Apply(id);
            await Eventually.Holds(() => Scalar("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") > 0, () => $"it is in the middle: {dead.Said}");
            dead.Kill();
        }

        Scalar("SELECT count(*) FROM people").ShouldBe(0);
        (await Look(id)).State.ShouldBe(ImportState.Applying);
        await holding.CommitAsync();
        Scalar("SELECT count(*) FROM people").ShouldBe(0);

        await using var one = await Worker();
        await using var two = await Worker();
        await Eventually.Holds(() => Look(id).GetAwaiter().GetResult().State == ImportState.Applied, () => $"an heir loads it: {one.Said} {two.Said}");
        Scalar("SELECT count(*) FROM people").ShouldBe(People);
        Scalar("SELECT count(*) FROM audit_entries WHERE \"Action\" = 'carry_out_import' AND \"Outcome\" = 'applied'").ShouldBe(1);
    }

    private async Task<Guid> Checked()
    {
        await using var people = File.OpenRead(Path.Combine(_samples, "people.csv"));
        await using var facts = File.OpenRead(Path.Combine(_samples, "facts.csv"));
        var id = (await _house.Send(new StartImport(new GivenFile("people.csv", people), new GivenFile("facts.csv", facts)))).Value;
        (await _house.Send(new RunImports())).Succeeded.ShouldBeTrue();
        (await Look(id)).State.ShouldBe(ImportState.Checked);
        return id;
    }

    /// <summary>Another member than gave the files.</summary>
    private async Task Apply(Guid id)
    {
        _house.Caller.As = Somebody();
        (await _house.Send(new ApplyImport(id, InPart: false))).Succeeded.ShouldBeTrue();
    }

    private static Actor Somebody() => Actor.Staff(Guid.CreateVersion7(), Guid.CreateVersion7(), StaffRole.Administrator.PermissionsOf(), Channel.Web);

    private async Task<ImportView> Look(Guid id) => (await _house.Send(new GetImport(id))).Value;

    private long Scalar(string query) => _database.Scalar<long>(query).GetAwaiter().GetResult();

    private Task<PortalProcess> Worker() => PortalProcess.StartOn(_database, ("Role", "worker"), ("Attachments__Folder", _house.Files));
}
