using Shouldly;
using Ventanilla.Application.Audit;
using Ventanilla.Testing;
using Xunit;

namespace Ventanilla.WebUI.Tests.Faults;

/// <summary>The process that seals the trail dies in the middle of it, again and again: what is sealed holds each time, and in the end all of it is.</summary>
public sealed class KilledSealerTests
{
    private const int Rows = 30_000;

    [Fact]
    public async Task A_sealer_that_is_killed_leaves_a_chain_that_holds_and_the_next_one_goes_on()
    {
        await using var database = await TestDatabase.Create();
        await using var house = ApplicationHouse.On(database, SampleHouse.Policy);
        await database.Scalar<object>($"""
            INSERT INTO audit_entries ("Id", "At", "Action", "Outcome", "ActorKind", "Channel", "Address", "Device")
            SELECT gen_random_uuid(), now() - i * interval '1 second', 'skip_step', 'done', 'visitor', 'web', '', '' FROM generate_series(1, {Rows}) i
            """);
        Task<long> Sealed() => database.Scalar<long>("SELECT count(*) FROM audit_entries WHERE \"Sequence\" IS NOT NULL");
        Task<long> AtWork() => database.Scalar<long>(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'");

        await using var worker = await PortalProcess.StartOn(database, ("Role", "worker"));
        var before = 0L;
        for (var kill = 0; kill < 2; kill++)
        {
            await Eventually.Holds(async () => await Sealed() > before, "the sealer is at work");
            worker.Kill();
            // The database may still be committing what a dead process asked for.
            await Eventually.Holds(async () => await AtWork() == 0, "nobody is at work any more");
            before = await Sealed();
            var proof = await house.Ask((TrailCheck check) => check.Of(true, default));
            proof.Break.ShouldBeNull();
            // What was on its way when it died is committed or gone.
            proof.End.Sequence.ShouldBe(before);
            await worker.Start();
        }

        await Eventually.Holds(async () => await Sealed() >= Rows, () => $"all is sealed: {worker.Said}");
        (await house.Ask((TrailCheck check) => check.Of(true, default))).Break.ShouldBeNull();
    }
}
