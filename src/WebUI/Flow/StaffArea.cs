using Ventanilla.Domain.Staff;

namespace Ventanilla.WebUI.Flow;

/// <summary>A section of the back office, and what its pages need. Only whoever may open it sees it; the messages of its pages decide.</summary>
/// <param name="Name">Of its text, <c>Staff.nav.{Name}</c>.</param>
internal sealed record StaffPlace(string Name, string Path, Permission Needs)
{
    public string? Current(string here) => here.Equals(Path, StringComparison.OrdinalIgnoreCase) ? "page"
        : Path != StaffCookie.Root && here.StartsWith(Path + "/", StringComparison.OrdinalIgnoreCase) ? "true" : null;
}

/// <summary>The sections in their order.</summary>
internal static class StaffArea
{
    private static readonly StaffPlace[] Places =
    [
        new("cases", StaffCookie.Root, Permission.ReadCases), new("spoken", $"{StaffCookie.Root}/peticion-verbal", Permission.WorkCases),
        new("tutela", $"{StaffCookie.Root}/tutela", Permission.WorkCases), new("team", $"{StaffCookie.Root}/equipo", Permission.ReadTeam),
        new("templates", $"{StaffCookie.Root}/plantillas", Permission.EditTemplates), new("calendar", $"{StaffCookie.Root}/calendario", Permission.EditCalendar),
        new("trail", $"{StaffCookie.Root}/rastro", Permission.ReadTrail),
        new("staff", $"{StaffCookie.Root}/personal", Permission.ManageStaff),
    ];

    public static IEnumerable<StaffPlace> Of(StaffRole role) => Places.Where(p => role.PermissionsOf().Contains(p.Needs));
}
