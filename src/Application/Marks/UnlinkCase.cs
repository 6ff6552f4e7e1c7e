using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Marks;

/// <summary>Takes the link of a case to the one it was said to repeat away.</summary>
public sealed record UnlinkCase(Guid CaseId, int Seen) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "unlink_case";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class UnlinkCaseHandler(CaseDesk desk) : IRequestHandler<UnlinkCase, Result>
{
    public Task<Result> Handle(UnlinkCase request, CancellationToken cancellationToken) =>
        desk.Do(request.CaseId, (one, _) => one.Unlink(desk.StaffId, request.Seen, desk.Now), cancellationToken);
}
