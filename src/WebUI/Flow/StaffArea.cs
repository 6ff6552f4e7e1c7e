using MediatR;
using Ventanilla.Application.Jobs;
using Ventanilla.Domain.Staff;

namespace Ventanilla.WebUI.Flow;

/// <summary>A section of the back office, and what its pages need. Only whoever may open it sees it; the messages of its pages decide.</summary>
/// <param name="Name">Of its text, <c>Staff.nav.{Name}</c>.</param>
internal sealed record StaffPlace(string Name, string Path, Permission Needs)
{
    /// <summary>Its other pages, where their addresses do not say so.</summary>
    public IReadOnlyList<string> Has { get; init; } = [];

    public string? Current(string here) => here.Equals(Path, StringComparison.OrdinalIgnoreCase) ? "page"
        : Path != StaffCookie.Root && Has.Prepend(Path).Any(p => $"{here}/".StartsWith(p + "/", StringComparison.OrdinalIgnoreCase)) ? "true" : null;
}

/// <summary>The sections in their order.</summary>
internal static class StaffArea
{
    public const string Calendar = $"{StaffCookie.Root}/calendario", Goals = $"{StaffCookie.Root}/metas", Apps = $"{StaffCookie.Root}/aplicaciones";
    public const string Jobs = $"{StaffCookie.Root}/trabajos", Engine = $"{Jobs}/motor";

    private static readonly StaffPlace[] Places =
    [
        new("cases", StaffCookie.Root, Permission.ReadCases), new("spoken", $"{StaffCookie.Root}/peticion-verbal", Permission.WorkCases),
        new("tutela", $"{StaffCookie.Root}/tutela", Permission.WorkCases), new("people", $"{StaffCookie.Root}/personas", Permission.ReadPeople),
        new("accounts", $"{StaffCookie.Root}/cuentas", Permission.ReadAccounts),
        new("messages", $"{StaffCookie.Root}/mensajes", Permission.ReadMessages), new("team", $"{StaffCookie.Root}/equipo", Permission.ReadTeam),
        new("figures", FigureAddress.Root, Permission.ReadFigures),
        new("templates", $"{StaffCookie.Root}/plantillas", Permission.EditTemplates), new("trail", $"{StaffCookie.Root}/rastro", Permission.ReadTrail),
        new("jobs", Jobs, Permission.RunJobs), new("staff", $"{StaffCookie.Root}/personal", Permission.ManageStaff),
        new("settings", $"{StaffCookie.Root}/politica", Permission.ManageStaff) { Has = [Calendar, Goals, Apps] },
    ];

    /// <summary>The engine's own pages ask as a message does, so that whoever may not is in the trail.</summary>
    public static async Task<bool> MaySeeEngine(HttpContext http) =>
        (await http.RequestServices.GetRequiredService<IMediator>().Send(new OpenJobEngine(), http.RequestAborted)).Succeeded;

    /// <summary>The pages of what is set, which lead to each other.</summary>
    public static IEnumerable<StaffPlace> Settings { get; } =
    [
        new("policy", $"{StaffCookie.Root}/politica", Permission.ManageStaff), new("calendar", Calendar, Permission.EditCalendar), new("goals", Goals, Permission.EditSettings),
        new("apps", Apps, Permission.EditSettings),
    ];

    public static IEnumerable<StaffPlace> Of(StaffRole role) => Places.Where(p => role.PermissionsOf().Contains(p.Needs));
}
