using Hangfire;
using Hangfire.States;
using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Jobs;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.Staff;
using Ventanilla.Infrastructure.Jobs;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Jobs;

/// <summary>What the back office sees of the job engine, and the two things that it may do there.</summary>
public sealed class JobBoardTests : IAsyncLifetime
{
    private ApplicationHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(SampleHouse.Policy);
        await _house.IsStaff(StaffRole.Administrator);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    private IBackgroundJobClient Client => _house.Part<IBackgroundJobClient>();

    [Fact]
    public async Task Before_any_worker_the_schedule_is_shown_and_nobody_works()
    {
        var board = await Board();

        board.Recurring.Select(j => j.Key).ShouldBe(Schedule.Table.Select(s => s.Key));
        board.Recurring.ShouldAllBe(j => j.Next == null && j.Last == null);
        (board.Failed.Count, board.Workers.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_command_of_the_schedule_is_run_and_nothing_else_is()
    {
        (await _house.Send(new RunJob("purge-expired"))).Failures.ShouldBeEmpty();
        (await _house.Send(new RunJob("erase-account"))).Failures.Single().Code.ShouldBe("jobs.unknown", "it is no command of the schedule");
        (await _house.Send(new RunJob("lo que sea"))).Failures.Single().Code.ShouldBe("jobs.unknown");

        Monitor.EnqueuedCount("default").ShouldBe(1);
        (await _house.With(db => db.Set<AuditEntry>().AsNoTracking().Where(e => e.Action == "run_job").Select(e => e.SubjectId).ToListAsync()))
            .ShouldBe(["purge-expired", null, null], ignoreOrder: true, "what was typed is in no row");
    }

    [Fact]
    public async Task A_job_that_failed_tells_why_and_runs_again_once()
    {
        var id = Fails("purge-expired", "la tabla no está\ny más");
        Waits("purge-expired");

        var failed = (await Board()).Failed.ShouldHaveSingleItem();
        (failed.Id, failed.Key, failed.Reason).ShouldBe((id, "purge-expired", "InvalidOperationException: la tabla no está"));
        var both = await Task.WhenAll(Task.Run(() => _house.Send(new RetryJob(id))), Task.Run(() => _house.Send(new RetryJob(id))));

        both.SelectMany(r => r.Failures).Select(f => f.Code).ShouldBe(["jobs.not_failed"]);
        Monitor.JobDetails(id).History.Count(s => s.StateName == EnqueuedState.StateName).ShouldBe(2, "at first, and once more");
        (await Board()).Failed.ShouldBeEmpty();
        (await _house.Send(new RetryJob("999999"))).Failures.Single().Code.ShouldBe("jobs.not_failed");
        (await _house.Send(new RetryJob("x"))).Failures.Single().Code.ShouldBe("jobs.not_failed");
    }

    private Hangfire.Storage.IMonitoringApi Monitor => _house.Part<JobStorage>().GetMonitoringApi();

    private async Task<JobBoardView> Board() => (await _house.Send(new ListJobs())).Value;

    private string Waits(string key) => Client.Enqueue<JobRunner>(jobs => jobs.Run(key, null, CancellationToken.None));

    private string Fails(string key, string reason)
    {
        var id = Waits(key);
        Client.ChangeState(id, new FailedState(new InvalidOperationException(reason)));
        return id;
    }
}
