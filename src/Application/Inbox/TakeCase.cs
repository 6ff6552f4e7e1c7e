using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Takes a case, or takes it over from whoever has it.</summary>
/// <param name="Seen">The version that was looked at; so everywhere here.</param>
public sealed record TakeCase(Guid CaseId, int Seen) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "take_case";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class TakeCaseHandler(CaseDesk desk) : IRequestHandler<TakeCase, Result>
{
    public Task<Result> Handle(TakeCase request, CancellationToken cancellationToken) =>
        desk.Do(request.CaseId, (one, _) => one.Take(desk.StaffId, request.Seen, desk.Now), cancellationToken);
}
