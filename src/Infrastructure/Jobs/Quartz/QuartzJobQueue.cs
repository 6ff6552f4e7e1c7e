using MediatR;
using Quartz;

namespace Ventanilla.Infrastructure.Jobs.Quartz;

/// <summary>One-off jobs on Quartz, in memory: what a crash forgets, the sweep finds in the database.</summary>
internal sealed class QuartzJobQueue(ISchedulerFactory schedulers) : IJobQueue
{
    public Task Enqueue(IRequest<Result> command, CancellationToken stop) => Add(command, at: null, stop);

    public Task Schedule(IRequest<Result> command, DateTimeOffset at, CancellationToken stop) => Add(command, at, stop);

    private async Task Add(IRequest<Result> command, DateTimeOffset? at, CancellationToken stop)
    {
        var scheduler = await schedulers.GetScheduler(stop);
        var name = Guid.CreateVersion7().ToString("N");
        var job = JobBuilder.Create<CommandJob>().WithIdentity(name).UsingJobData(new JobDataMap { [CommandJob.Command] = command }).Build();
        var trigger = TriggerBuilder.Create().WithIdentity(name);
        trigger = at is { } time ? trigger.StartAt(time) : trigger.StartNow();
        await scheduler.ScheduleJob(job, trigger.Build(), cancellationToken: stop);
    }
}
