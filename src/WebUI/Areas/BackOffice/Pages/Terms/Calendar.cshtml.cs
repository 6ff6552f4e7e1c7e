using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.Terms;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Terms;

/// <summary>The calendar: which days were declared against its rules, what another one would move, and who changed it. The address names the day that is looked at.</summary>
public sealed class CalendarModel(IMediator mediator, PortalTexts texts) : PageModel
{
    public sealed class Input
    {
        public int Seen { get; set; }
        public string? Reason { get; set; }
        public bool? Moves { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "dia")]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true, Name = "cambio")]
    public string? Word { get; set; }

    [BindProperty(SupportsGet = true, Name = "hecho")]
    public string? Said { get; set; }

    public static IReadOnlyDictionary<string, DayChange> Changes { get; } =
        new Dictionary<string, DayChange> { ["no-cuenta"] = DayChange.Off, ["cuenta"] = DayChange.Counts, ["regla"] = DayChange.AsRules };

    public CalendarView Calendar { get; private set; } = null!;

    /// <summary>Null while no day was chosen.</summary>
    public CalendarPreview? Preview { get; private set; }

    public DayChange Change => Changes.GetValueOrDefault(Word ?? "", DayChange.Off);

    public IEnumerable<SelectListItem> MoveOrNot =>
        [new(texts["Terms.moves.yes"], "true"), new(texts["Terms.moves.no"], "false")];

    public static string AddressOf(DateOnly day, string change) => $"{StaffCookie.Root}/calendario?dia={day:yyyy-MM-dd}&cambio={change}";

    public async Task<IActionResult> OnGet()
    {
        var calendar = await mediator.Send(new GetCalendar(), HttpContext.RequestAborted);
        if (!calendar.Succeeded)
            return this.Refuse(calendar);
        Calendar = calendar.Value;
        if (Day is { } day)
            Preview = (await mediator.Send(new PreviewCalendar(day, Change), HttpContext.RequestAborted)).Value;
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (Day is not { } day)
            return LocalRedirect($"{StaffCookie.Root}/calendario");
        var result = await mediator.Send(new ChangeCalendar(Form.Seen, day, Change, Form.Reason ?? "", Form.Moves), HttpContext.RequestAborted);
        return result.Succeeded ? LocalRedirect($"{StaffCookie.Root}/calendario?hecho={(Form.Moves is true ? "movidos" : "quedan")}") : this.Show(result);
    }
}
