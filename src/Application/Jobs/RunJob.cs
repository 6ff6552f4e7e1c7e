using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Jobs;

/// <summary>Starts a command of the schedule now. It runs as its hour would run it: what must not run twice at once sees to that itself.</summary>
/// <param name="Key">Of the schedule.</param>
public sealed record RunJob(string Key) : ICommand<Result>, IStaffOnly, IAudited, IActsOutside
{
    public string Action => "run_job";
    public Permission Needs => Permission.RunJobs;
}

internal sealed class RunJobHandler(IJobBoard board, Trail trail) : IRequestHandler<RunJob, Result>
{
    private static readonly Failure Unknown = new(FailureKind.NotFound, "jobs.unknown");

    public Task<Result> Handle(RunJob request, CancellationToken cancellationToken)
    {
        if (!board.Run(request.Key))
            return Task.FromResult<Result>(Unknown);
        // Only a key of ours gets into the trail, whatever was sent.
        trail.About(AuditRef.Job(request.Key));
        return Task.FromResult(Result.Done);
    }
}
