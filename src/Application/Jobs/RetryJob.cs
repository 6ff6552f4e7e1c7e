using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Jobs;

/// <summary>A job that failed runs again. Sent twice it is refused the second time, and the job runs once.</summary>
/// <param name="Id">The engine's.</param>
public sealed record RetryJob(string Id) : ICommand<Result>, IStaffOnly, IAudited, IActsOutside
{
    public string Action => "retry_job";
    public Permission Needs => Permission.RunJobs;
}

internal sealed class RetryJobHandler(IJobBoard board, Trail trail) : IRequestHandler<RetryJob, Result>
{
    private static readonly Failure NotFailed = new(FailureKind.Conflict, "jobs.not_failed");

    public Task<Result> Handle(RetryJob request, CancellationToken cancellationToken)
    {
        if (!board.RunAgain(request.Id))
            return Task.FromResult<Result>(NotFailed);
        trail.About(AuditRef.Job(request.Id));
        return Task.FromResult(Result.Done);
    }
}
