using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Jobs;

/// <summary>Whether the caller may see the engine's own pages. They only show; whoever may not is in the trail.</summary>
public sealed record OpenJobEngine : IQuery<Result>, IStaffOnly
{
    public string Action => "open_job_engine";
    public Permission Needs => Permission.RunJobs;
}

internal sealed class OpenJobEngineHandler : IRequestHandler<OpenJobEngine, Result>
{
    public Task<Result> Handle(OpenJobEngine request, CancellationToken cancellationToken) => Task.FromResult(Result.Done);
}
