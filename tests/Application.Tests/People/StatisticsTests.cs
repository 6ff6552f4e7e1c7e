using Ventanilla.Testing;
using static Ventanilla.Application.Tests.People.PeopleFiles;

namespace Ventanilla.Application.Tests.People;

/// <summary>What the planner should know is told after the commit: it may wait, and it may fail, and the import stands.</summary>
[Trait("Engine", "PostgreSql")]
public sealed class StatisticsTests(PeopleDatabase database) : IClassFixture<PeopleDatabase>
{
    [Fact]
    public async Task An_import_stands_before_its_statistics_and_without_them()
    {
        await using var connection = await database.Tables.Open();
        await using var holding = await connection.BeginTransactionAsync();
        // The lock that ANALYZE takes, and nothing else of an import.
        await using (var held = TestDatabase.Command("LOCK TABLE person_facts IN SHARE UPDATE EXCLUSIVE MODE", connection, holding))
            await held.ExecuteNonQueryAsync();

        var importing = new PeopleFiles(database).Import([Ana], ["CC,9000000001,profession,Contador"]);
        await Eventually.Holds(async () => importing.IsCompleted || await database.Tables.Waiting() > 0, "the statistics wait");
        importing.IsCompleted.ShouldBeFalse();
        (await database.People()).Count.ShouldBe(1);
        await database.Tables.Scalar<object>("""
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
            """);

        var report = await importing;
        report.Stored.ShouldBeTrue();
        (report.Counts.PeopleAdded, report.Counts.FactsAdded).ShouldBe((1, 1));
        (await database.Tables.Scalar<long>("SELECT count(*) FROM audit_entries")).ShouldBe(1);
    }
}
