using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Who of staff may be given a case, with how many open ones each has, counted as far as <see cref="CountCases.Most"/>.</summary>
public sealed record ListCaseWorkers : IQuery<Result<CaseWorker[]>>, IStaffOnly
{
    public string Action => "list_case_workers";
    public Permission Needs => Permission.ReadCases;
}

/// <param name="Open">Cases that they have now.</param>
public sealed record CaseWorker(Guid Id, string Name, int Open);

internal sealed class ListCaseWorkersHandler(IReads reads) : IRequestHandler<ListCaseWorkers, Result<CaseWorker[]>>
{
    public async Task<Result<CaseWorker[]>> Handle(ListCaseWorkers request, CancellationToken cancellationToken)
    {
        var cases = reads.Of<Domain.Cases.Case>();
        StaffRole[] roles = [.. Enum.GetValues<StaffRole>().Where(r => Roles.PermissionsOf(r).Contains(Permission.WorkCases))];
        return (CaseWorker[])[.. await reads.List(reads.Of<StaffMember>().Where(s => s.State == StaffState.Active && roles.Contains(s.Role)).OrderBy(s => s.Name)
            .Select(s => new CaseWorker(s.Id, s.Name, cases.Where(c => c.IsOpen && c.AssigneeId == s.Id).OrderBy(c => c.ActBy).Take(CountCases.Most).Count())), cancellationToken)];
    }
}
