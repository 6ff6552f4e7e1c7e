using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>How the open cases are shared out: what nobody has first, then each member of staff who works on cases, or has one left. Each figure is what its view
/// of the inbox lists, counted as far as <see cref="CountCases.Most"/>; all of them are one statement.</summary>
public sealed record ListTeam : IQuery<Result<TeamLine[]>>, IStaffOnly
{
    public string Action => "list_team";
    public Permission Needs => Permission.ReadTeam;
}

/// <param name="Id">Null: the cases of nobody.</param>
/// <param name="Works">Gets no new cases where not: they lost their access, or have another role.</param>
/// <param name="Soon">Due within a week, or late.</param>
public sealed record TeamLine(Guid? Id, string Name, bool Works, int Open, int Soon, int Late)
{
    /// <summary>The view that a figure counts.</summary>
    public CaseView View(CaseTime time) => new(Owner: Id is null ? CaseOwner.Nobody : CaseOwner.Anybody, Time: time, Member: Id);
}

internal sealed class ListTeamHandler(IReads reads, ICaller caller, TimeProvider clock) : IRequestHandler<ListTeam, Result<TeamLine[]>>
{
    public async Task<Result<TeamLine[]>> Handle(ListTeam request, CancellationToken cancellationToken)
    {
        var (cases, staff, now, asker) = (reads.Of<Case>().Where(c => c.IsOpen), reads.Of<StaffMember>(), clock.GetUtcNow(), caller.Actor.StaffId);
        var (soon, late) = (CaseQueries.Until(CaseTime.ThisWeek, now), CaseQueries.Until(CaseTime.Overdue, now));
        StaffRole[] roles = [.. Enum.GetValues<StaffRole>().Where(r => r.PermissionsOf().Contains(Permission.WorkCases))];
        var members = staff.Where(s => (s.State == StaffState.Active && roles.Contains(s.Role)) || cases.Any(c => c.AssigneeId == s.Id)).Select(s => new
        {
            Nobody = false, s.Id, s.Name, Works = s.State == StaffState.Active && roles.Contains(s.Role),
            Open = cases.Where(c => c.AssigneeId == s.Id).OrderBy(c => c.ActBy).Take(CountCases.Most).Count(),
            Soon = cases.Where(c => c.AssigneeId == s.Id && c.ActBy <= soon).OrderBy(c => c.ActBy).Take(CountCases.Most).Count(),
            Late = cases.Where(c => c.AssigneeId == s.Id && c.ActBy <= late).OrderBy(c => c.ActBy).Take(CountCases.Most).Count(),
        });
        // Whoever asks is a row that is always there: it carries what nobody has.
        var nobody = staff.Where(s => s.Id == asker).Select(s => new
        {
            Nobody = true, s.Id, s.Name, Works = s.State == StaffState.Active && roles.Contains(s.Role),
            Open = cases.Where(c => c.AssigneeId == null).OrderBy(c => c.ActBy).Take(CountCases.Most).Count(),
            Soon = cases.Where(c => c.AssigneeId == null && c.ActBy <= soon).OrderBy(c => c.ActBy).Take(CountCases.Most).Count(),
            Late = cases.Where(c => c.AssigneeId == null && c.ActBy <= late).OrderBy(c => c.ActBy).Take(CountCases.Most).Count(),
        });
        var lines = await reads.List(nobody.Concat(members).OrderByDescending(l => l.Nobody).ThenBy(l => l.Name).ThenBy(l => l.Id), cancellationToken);
        return (TeamLine[])[.. lines.Select(l => l.Nobody ? new TeamLine(null, "", true, l.Open, l.Soon, l.Late) : new TeamLine(l.Id, l.Name, l.Works, l.Open, l.Soon, l.Late))];
    }
}
