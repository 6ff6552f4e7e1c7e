using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Marks;

/// <summary>Brings a case that the asker put away back into their list.</summary>
public sealed record WakeCase(Guid CaseId) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "wake_case";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class WakeCaseHandler(CaseDesk desk) : IRequestHandler<WakeCase, Result>
{
    public Task<Result> Handle(WakeCase request, CancellationToken cancellationToken) =>
        desk.Do(request.CaseId, (one, _) => one.Wake(desk.StaffId, desk.Now), cancellationToken);
}
