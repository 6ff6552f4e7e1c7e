using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Portal;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Portal;

/// <summary>What is policy, to read, with where each value comes from.</summary>
public sealed class PolicyModel(IMediator mediator, PortalTexts texts, IConfiguration settings, IWebHostEnvironment host) : PageModel
{
    private string _fileName = "", _file = "";
    private IConfiguration? _written;

    public IReadOnlyList<PolicySetting> Settings { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        var read = await mediator.Send(new GetPolicy(), HttpContext.RequestAborted);
        if (!read.Succeeded)
            return this.Refuse(read);
        Settings = read.Value;
        var name = settings["Portal"] ?? "";
        (_fileName, _file) = name.EndsWith(".json", StringComparison.Ordinal) ? (Path.GetFileName(name), name) : ($"Portals/{name}.json", Path.Combine(host.ContentRootPath, $"Portals/{name}.json"));
        _written = new ConfigurationBuilder().AddJsonFile(_file).Build();
        return Page();
    }

    /// <summary>Where what the file begins with is edited now; null where the file alone says it.</summary>
    public static (string Text, string Path)? PlaceOf(string key) =>
        Places.FirstOrDefault(p => key == p.Key || key.StartsWith(p.Key + ":", StringComparison.Ordinal)) is { Key: not null } place ? (place.Text, place.Path) : null;

    private static readonly (string Key, string Text, string Path)[] Places =
    [
        ("Apps", "Staff.nav.apps", StaffArea.Apps),
        .. new[] { "Hours", "GoalHours", "GoalDays", "SupportGoalHours" }.Select(s => ($"Cases:{s}", "Staff.nav.goals", StaffArea.Goals)),
        .. new[] { "ClosesAt", "SaturdaysCount" }.Select(s => ($"Cases:{s}", "Staff.nav.calendar", StaffArea.Calendar)),
    ];

    /// <summary>The environment is over the file, and the file over what the portal comes with.</summary>
    public string SourceOf(string key) => settings.GetSection($"Policy:{key}").Exists() ? texts["Staff.policy.environment"].Value
        : _written?.GetSection(key).Exists() == true ? _fileName : texts["Staff.policy.factory"].Value;
}
