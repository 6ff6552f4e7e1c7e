using Hangfire;
using Npgsql;
using Shouldly;
using Ventanilla.Infrastructure.Jobs;
using Ventanilla.Testing;
using Ventanilla.Testing.Mail;
using Xunit;

namespace Ventanilla.WebUI.Tests.Faults;

/// <summary>Several real processes on one database.</summary>
public sealed class TwoWorkersTests : IAsyncLifetime
{
    /// <summary>The rows of the schedule: a test that triggers one of them waits until all are there.</summary>
    internal const int Scheduled = 13;

    private TestDatabase _database = null!;
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.Create();
        _house = ApplicationHouse.Beside(_database, SampleHouse.Policy);
        // With it comes the key that seals the mails, which every process then finds.
        await _house.Promise("primera", 1);
    }

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>With a line for each round too, which otherwise has none.</summary>
    private Task<PortalProcess> Worker(SmtpSink sink) => PortalProcess.StartOn(_database, ("Role", "worker"), ("Logging__LogLevel__Ventanilla.Application.Pipeline", "Debug"),
        ("Smtp__Host", "127.0.0.1"), ("Smtp__Port", $"{sink.Port}"), ("Smtp__From", "portal@hanna.example"));

    private Task<long> Count(string where) => _database.Scalar<long>($"""SELECT count(*) FROM outgoing_messages WHERE {where}""");

    [Fact]
    public async Task Each_mail_is_sent_once_and_the_work_is_shared()
    {
        using var sink = await SmtpSink.Start();
        await using var one = await Worker(sink);
        await using var other = await Worker(sink);

        for (var commit = 0; commit < 50; commit++)
            await _house.Promise($"persona{commit}-", 6);
        await Eventually.Holds(async () => await Count("\"State\" <> 'Delivered'") == 0, "every mail has left");

        // The server writes a mail before it says so, and counts it under a name of its own.
        sink.Received.Select(m => m.MessageId).ShouldBeUnique();
        sink.Received.Count.ShouldBe(301);
        (await Count("\"Attempts\" <> 1")).ShouldBe(0);
        await Eventually.Holds(() => Delivers(one) && Delivers(other), "both take part");
    }

    [Fact]
    public async Task What_is_to_run_once_at_a_time_does()
    {
        using var sink = await SmtpSink.Start();
        await using var one = await Worker(sink);
        await using var other = await Worker(sink);
        await using var blocked = new NpgsqlConnection(_database.ConnectionString);
        await blocked.OpenAsync();
        await using var transaction = await blocked.BeginTransactionAsync();
        await new NpgsqlCommand("LOCK TABLE accounts IN ACCESS EXCLUSIVE MODE", blocked, transaction).ExecuteNonQueryAsync();

        // Both workers have four hands each, and find six jobs of which each would take forever.
        var recurring = new RecurringJobManager(new JobStorages("PostgreSql", _database.ConnectionString).Open());
        await Eventually.Holds(async () => await _database.Scalar<long>("SELECT count(*) FROM hangfire.hash WHERE field = 'Cron'") == Scheduled, "the schedule");
        for (var time = 0; time < 3; time++)
        {
            recurring.Trigger("purge-expired");
            recurring.Trigger("erase-closed-accounts");
        }

        await Eventually.Holds(() => Said("PurgeExpired by (null): common.under_way") >= 2 && Said("EraseClosedAccounts by (null): common.under_way") >= 2,
            () => $"four are refused: {one.Said} {other.Said}");
        await Eventually.Holds(async () => await AtIt() >= 2, "one of each is at it");
        (await AtIt()).ShouldBe(2);
        await transaction.CommitAsync();

        await Eventually.Holds(() => Said("PurgeExpired by (null): done") >= 1 && Said("EraseClosedAccounts by (null): done") >= 1, "one of each ran");

        int Said(string line) => (one.Said + other.Said).Split(line).Length - 1;
        Task<long> AtIt() => _database.Waiting();
    }

    [Fact]
    public async Task What_a_dead_and_a_frozen_worker_held_leaves_within_a_minute_and_once_also_when_the_frozen_one_wakes()
    {
        // Before it has said a word of the mail: nothing is on the line that nobody could take back.
        using var slow = await SmtpSink.Slow(seconds: 20, "MAIL");
        using var quick = await SmtpSink.Start();
        await using var frozen = await Worker(slow);
        await _house.Promise("persona", 9);
        await Eventually.Holds(async () => await Count("\"Attempts\" = 1") == 10, "the first worker holds ten");
        await frozen.Freeze();
        await using var dead = await Worker(slow);
        await _house.Promise("otra", 10);
        await Eventually.Holds(async () => await Count("\"Attempts\" = 1") == 20, "the second worker holds ten");
        dead.Kill();
        // A part of the minute has passed at once: what is left of it leaves a busy machine time to spare. That all of it is a minute is counted in JobCommandsTests.
        await _database.Scalar<int>("""UPDATE outgoing_messages SET "DueAt" = "DueAt" - interval '20 seconds' WHERE "State" = 'Queued'""");

        await using var heir = await Worker(quick);
        await Eventually.Holds(async () => await Count("\"State\" = 'Delivered'") == 20, () => $"within a minute every mail has left: {heir.Said}");
        await frozen.Wake();

        await Eventually.Holds(() => frozen.Said.Split("no longer ours").Length - 1 == 10, () => $"the frozen one gives up its ten: {frozen.Said}");
        slow.Received.ShouldBeEmpty();
        quick.Received.Count.ShouldBe(20);
        quick.Received.Select(m => m.MessageId).ShouldBeUnique();
        (await Count("\"State\" = 'Delivered' AND \"Attempts\" = 2 AND \"LastError\" IS NULL")).ShouldBe(20);
    }

    [Fact]
    public async Task A_job_of_a_version_that_this_one_does_not_know_is_told_once_and_not_tried_again()
    {
        using var sink = await SmtpSink.Start();
        await using var worker = await Worker(sink);
        await Eventually.Holds(async () => await Jobs("hash", "field = 'Cron'") == Scheduled, "the schedule");
        await _database.Scalar<int>("UPDATE hangfire.hash SET value = replace(value, 'purge-expired', 'of-tomorrow') WHERE field = 'Job'");

        new RecurringJobManager(new JobStorages("PostgreSql", _database.ConnectionString).Open()).Trigger("purge-expired");

        await Eventually.Holds(async () => await Jobs("job", "statename = 'Deleted'") == 1, "it is given up");
        (await Jobs("job j JOIN hangfire.state s ON s.jobid = j.id", "statename = 'Deleted' AND s.name = 'Processing'")).ShouldBe(1);
        (await Jobs("job", "statename = 'Deleted' AND expireat BETWEEN now() AND now() + interval '1 day'")).ShouldBe(1, "failed ones must not stay for ever");
        await Eventually.Holds(() => worker.Said.Contains("No job bears the key 'of-tomorrow'", StringComparison.Ordinal), () => $"it says so: {worker.Said}");

        Task<long> Jobs(string table, string where) => _database.Scalar<long>($"SELECT count(*) FROM hangfire.{table} WHERE {where}");
    }

    private static bool Delivers(PortalProcess worker) => worker.Said.Contains("DeliverMessages by (null): done", StringComparison.Ordinal);
}
