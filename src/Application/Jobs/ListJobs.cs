using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Jobs;

/// <summary>What runs by itself and how it went, what failed, and who works.</summary>
public sealed record ListJobs : IQuery<Result<JobBoardView>>, IStaffOnly
{
    public string Action => "list_jobs";
    public Permission Needs => Permission.RunJobs;
}

internal sealed class ListJobsHandler(IJobBoard board) : IRequestHandler<ListJobs, Result<JobBoardView>>
{
    public Task<Result<JobBoardView>> Handle(ListJobs request, CancellationToken cancellationToken) => Task.FromResult<Result<JobBoardView>>(board.Look());
}
