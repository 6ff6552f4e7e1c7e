using Ventanilla.Infrastructure.Jobs;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Jobs;

/// <summary>Who makes the job engine's tables.</summary>
public sealed class JobSchemaTests
{
    [Fact]
    public async Task They_are_made_when_they_are_asked_for_and_by_nothing_else_and_by_several_at_once()
    {
        await using var database = await TestDatabase.Create();
        await database.Scalar<int>("DROP SCHEMA hangfire CASCADE");
        var jobs = new JobStorages("PostgreSql", database.ConnectionString);
        Should.Throw<Exception>(() => jobs.Open().GetMonitoringApi().GetStatistics());
        (await database.Scalar<string>("SELECT to_regclass('hangfire.job')::text")).ShouldBeNull();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(jobs.MakeSchema)));
        jobs.MakeSchema();

        jobs.Open().GetMonitoringApi().GetStatistics().Succeeded.ShouldBe(0);
    }

    [Fact]
    public void The_storage_of_SQL_Server_opens_without_asking_the_server() =>
        new JobStorages("SqlServer", "Server=none;Database=none").Open().JobExpirationTimeout.ShouldBe(TimeSpan.FromDays(1));
}
