using Hangfire;
using Npgsql;
using Shouldly;
using Ventanilla.Application.Jobs;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.Infrastructure.Jobs;
using Ventanilla.Testing;
using Ventanilla.Testing.Mail;
using Xunit;

namespace Ventanilla.WebUI.Tests.Faults;

/// <summary>A worker dies in the middle of what staff asked to be tried again.</summary>
public sealed class LostRetryTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.Create();
        _house = ApplicationHouse.Beside(_database, SampleHouse.Policy);
        _house.Caller.As = Actor.Staff(Guid.CreateVersion7(), Guid.CreateVersion7(), StaffRole.Administrator.PermissionsOf(), Channel.Web);
        // With it comes the key that seals the mails, which every process then finds.
        await _house.Promise("primera", 1);
    }

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Parked_mails_that_a_dead_worker_had_taken_up_again_leave_once_each()
    {
        await _house.Promise("persona", 19);
        await _database.Scalar<int>("""UPDATE outgoing_messages SET "State" = 'Parked', "Attempts" = 60, "LastError" = 'no hay servidor'""");
        using var slow = await SmtpSink.Slow(seconds: 20, "MAIL");
        using var quick = await SmtpSink.Start();
        await using var dead = await Worker(slow);
        (await _house.Send(new RetryParkedMessages())).Value.ShouldBe(20);
        // Ten by the wake; ten more where the round of every few seconds has come too.
        await Eventually.Holds(async () => await Count("\"Attempts\" = 1") >= 10, () => $"the worker holds ten: {dead.Said}");

        dead.Kill();

        (await _house.Send(new RetryParkedMessages())).Value.ShouldBe(0, "none is parked any more");
        // A part of their lease has passed at once.
        await _database.Scalar<int>("""UPDATE outgoing_messages SET "DueAt" = "DueAt" - interval '25 seconds' WHERE "State" = 'Queued'""");
        await using var heir = await Worker(quick);
        await Eventually.Holds(async () => await Count("\"State\" = 'Delivered'") == 20, () => $"every mail has left: {heir.Said}");
        slow.Received.ShouldBeEmpty();
        quick.Received.Count.ShouldBe(20);
        quick.Received.Select(m => m.MessageId).ShouldBeUnique();
    }

    [Fact]
    public async Task A_failed_job_whose_second_run_died_with_its_worker_is_run_to_its_end_by_the_next_one()
    {
        using var sink = await SmtpSink.Start();
        string id;
        await using var blocked = new NpgsqlConnection(_database.ConnectionString);
        await blocked.OpenAsync();
        await using (var dead = await Worker(sink))
        {
            await Eventually.Holds(async () => await _database.Scalar<long>("SELECT count(*) FROM hangfire.hash WHERE field = 'Cron'") == TwoWorkersTests.Scheduled, "the schedule");
            await _database.Scalar<object>("ALTER TABLE tickets RENAME TO tickets_away");
            new RecurringJobManager(new JobStorages("PostgreSql", _database.ConnectionString).Open()).Trigger("purge-expired");
            id = await Eventually.Gives(() => Board().Failed.FirstOrDefault(f => f.Key == "purge-expired")?.Id, () => $"it fails: {dead.Said}");
            await _database.Scalar<object>("ALTER TABLE tickets_away RENAME TO tickets");
            await using var transaction = await blocked.BeginTransactionAsync();
            await new NpgsqlCommand("LOCK TABLE tickets IN ACCESS EXCLUSIVE MODE", blocked, transaction).ExecuteNonQueryAsync();
            (await _house.Send(new RetryJob(id))).Failures.ShouldBeEmpty();
            await Eventually.Holds(async () => await _database.Waiting() > 0, () => $"it is in the middle: {dead.Said}");

            dead.Kill();

            (await _house.Send(new RetryJob(id))).Failures.ShouldHaveSingleItem().Code.ShouldBe("jobs.not_failed", "it is not over yet");
            await transaction.CommitAsync();
        }

        (await State(id)).ShouldBe("Processing");
        // A part of the minute has passed at once.
        await _database.Scalar<int>("UPDATE hangfire.jobqueue SET fetchedat = fetchedat - interval '45 seconds' WHERE fetchedat IS NOT NULL");
        await using var heir = await Worker(sink);
        await Eventually.Holds(async () => await State(id) == "Succeeded", () => $"the next one runs it: {heir.Said}");
        (await _database.Scalar<string>($"SELECT data::text FROM hangfire.state WHERE jobid = {id} AND name = 'Succeeded'"))!.ShouldContain("done");
        (await _database.Scalar<long>($"SELECT count(*) FROM hangfire.jobqueue WHERE jobid = {id}")).ShouldBe(0, "nobody holds it");
        Board().Failed.ShouldBeEmpty();
    }

    private Task<PortalProcess> Worker(SmtpSink sink) =>
        PortalProcess.StartOn(_database, ("Role", "worker"), ("Smtp__Host", "127.0.0.1"), ("Smtp__Port", $"{sink.Port}"), ("Smtp__From", "portal@hanna.example"));

    private JobBoardView Board() => _house.Send(new ListJobs()).GetAwaiter().GetResult().Value;

    private Task<string?> State(string id) => _database.Scalar<string>($"SELECT statename FROM hangfire.job WHERE id = {id}")!;

    private Task<long> Count(string where) => _database.Scalar<long>($"""SELECT count(*) FROM outgoing_messages WHERE {where}""");
}
