using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Gives a case back to those that nobody has.</summary>
public sealed record ReleaseCase(Guid CaseId, int Seen) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "release_case";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class ReleaseCaseHandler(CaseDesk desk) : IRequestHandler<ReleaseCase, Result>
{
    public Task<Result> Handle(ReleaseCase request, CancellationToken cancellationToken) =>
        desk.Do(request.CaseId, (one, _) => one.Release(desk.StaffId, request.Seen, desk.Now), cancellationToken);
}
