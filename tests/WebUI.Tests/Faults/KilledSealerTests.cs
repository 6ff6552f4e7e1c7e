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
        long Sealed() => database.Scalar<long>("SELECT count(*) FROM audit_entries WHERE \"Sequence\" IS NOT NULL").GetAwaiter().GetResult();

        await using var worker = await PortalProcess.StartOn(database, ("Role", "worker"));
        for (var kill = 0; kill < 2; kill++)
        {
            var before = Sealed();
            await Eventually.Holds(() => Sealed() > before, "the sealer is at work");
            worker.Kill();
            var proof = await house.Ask((TrailCheck check) => check.Of(true, default));
            proof.Break.ShouldBeNull();
            // What was on its way when it died is committed or gone.
            proof.End.Sequence.ShouldBe(Sealed());
            await worker.Start();
        }

        await Eventually.Holds(() => Sealed() >= Rows, () => $"all is sealed: {Sealed()} {worker.Said}");
        (await house.Ask((TrailCheck check) => check.Of(true, default))).Break.ShouldBeNull();
    }
}
