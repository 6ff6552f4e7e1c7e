using static Ventanilla.Domain.Staff.Permission;

namespace Ventanilla.Domain.Staff;

/// <summary>What somebody is in the back office. An auditor reads and exports, and decides nothing.</summary>
public enum StaffRole { Agent, Supervisor, Administrator, Auditor }

/// <summary>The one table of who may do what.</summary>
public static class Roles
{
    private static readonly Permission[] OfAgent = [ReadCases, WorkCases, ReadPeople, ReadAccounts, ReadMessages];

    private static readonly Permission[] OfSupervisor =
        [.. OfAgent, AssignCases, ReadTeam, ReadFigures, ExtendCases, TransferCases, DecideUnlocks, RevealReserved, ExportCases, RevealPeople, WorkAccounts, WorkMessages, EditTemplates];

    private static readonly Dictionary<StaffRole, IReadOnlySet<Permission>> Table = new()
    {
        [StaffRole.Agent] = new HashSet<Permission>(OfAgent),
        [StaffRole.Supervisor] = new HashSet<Permission>(OfSupervisor),
        [StaffRole.Administrator] = new HashSet<Permission>([.. OfSupervisor, EditCalendar, EditSettings, ReadTrail, ManageStaff, ImportPeople, RunJobs]),
        [StaffRole.Auditor] = new HashSet<Permission>([ReadCases, ReadTeam, ReadFigures, ExportCases, ReadPeople, ReadAccounts, ReadMessages, ReadTrail]),
    };

    public static IReadOnlySet<Permission> PermissionsOf(this StaffRole role) => Table[role];
}
