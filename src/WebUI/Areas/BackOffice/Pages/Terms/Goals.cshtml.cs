using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Terms;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Terms;

/// <summary>The own goals and the hours in which they run: what another one would move, and who changed them. The address names the edit that is looked at.</summary>
public sealed class GoalsModel(IMediator mediator, PortalTexts texts, PortalPolicy policy) : PageModel
{
    public sealed class Input
    {
        public int Seen { get; set; }
        public string? Reason { get; set; }
        public bool? Moves { get; set; }
    }

    public const string WeekWord = "semana";

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>A kind, support with an urgency (<c>Support.Stopped</c>), or the week.</summary>
    [FromQuery(Name = "de")]
    public string? Which { get; set; }

    [FromQuery(Name = "cuanto")]
    public string? Number { get; set; }

    [FromQuery(Name = "en")]
    public string? Unit { get; set; }

    [FromQuery(Name = "hecho")]
    public string? Said { get; set; }

    public static IReadOnlyDictionary<string, GoalUnit> Units { get; } =
        new Dictionary<string, GoalUnit> { ["horas"] = GoalUnit.Hours, ["dias"] = GoalUnit.Days, ["nada"] = GoalUnit.None };

    public static IReadOnlyList<(DayOfWeek Day, string Word)> Days { get; } =
    [
        (DayOfWeek.Monday, "lunes"), (DayOfWeek.Tuesday, "martes"), (DayOfWeek.Wednesday, "miercoles"), (DayOfWeek.Thursday, "jueves"),
        (DayOfWeek.Friday, "viernes"), (DayOfWeek.Saturday, "sabado"), (DayOfWeek.Sunday, "domingo"),
    ];

    public GoalsView Goals { get; private set; } = null!;

    /// <summary>Null while nothing was chosen, and where it is refused.</summary>
    public GoalsPreview? Preview { get; private set; }

    /// <summary>Why that cannot be.</summary>
    public Failure? Fault { get; private set; }

    public bool IsWeek => Which == WeekWord;
    public CaseKind? Kind => Enum.TryParse<CaseKind>(Which?.Split('.')[0], out var kind) && Enum.IsDefined(kind) ? kind : null;
    public CaseUrgency? Urgency => Which?.Split('.') is [_, var word] && Enum.TryParse<CaseUrgency>(word, out var urgency) && Enum.IsDefined(urgency) ? urgency : null;

    /// <summary>What can be promised here.</summary>
    public IEnumerable<(CaseKind Kind, CaseUrgency? Urgency)> All => Enum.GetValues<CaseKind>().Where(k => k != CaseKind.Tutela && (k != CaseKind.Support || policy.Cases.Support))
        .SelectMany(k => k == CaseKind.Support ? Enum.GetValues<CaseUrgency>().Reverse().Select(u => (k, (CaseUrgency?)u)).Prepend((k, null)) : [(k, null)]);

    public IEnumerable<SelectListItem> MoveOrNot => [new(texts["Terms.goals.moves.yes"], "true"), new(texts["Terms.goals.moves.no"], "false")];

    public static string AddressOf(CaseKind kind, CaseUrgency? urgency) => $"{StaffCookie.Root}/metas?de={kind}{(urgency is { } held ? $".{held}" : "")}";

    public string NameOf(CaseKind kind, CaseUrgency? urgency) =>
        urgency is { } held ? $"{texts[$"Inbox.kind.{kind}"].Value}: {texts[$"Cases.urgency.{held}"].Value}" : texts[$"Inbox.kind.{kind}"].Value;

    public string Say(ServiceGoal? goal) => goal switch
    {
        { Hours: 1 } => texts["Terms.goals.hour", 1].Value,
        { Hours: { } hours } => texts["Terms.goals.hours", hours].Value,
        { Days: 1 } => texts["Terms.goals.day", 1].Value,
        { Days: { } days } => texts["Terms.goals.days", days].Value,
        _ => texts["Terms.goals.none"].Value,
    };

    /// <summary>What was typed for that day, or what stands.</summary>
    public string WrittenOf(DayOfWeek day, string word) =>
        Request.Query.TryGetValue(word, out var typed) ? typed.ToString() : GoalEdit.Written(Goals.Goals.Shifts.Where(s => s.Day == day));

    public async Task<IActionResult> OnGet()
    {
        var goals = await mediator.Send(new GetGoals(), HttpContext.RequestAborted);
        if (!goals.Succeeded)
            return this.Refuse(goals);
        Goals = goals.Value;
        if (Edit is not { } edit)
            return Page();
        var preview = await mediator.Send(new PreviewGoals(edit), HttpContext.RequestAborted);
        (Preview, Fault) = preview.Succeeded ? (preview.Value, null) : ((GoalsPreview?)null, preview.Failures[0]);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (Edit is not { } edit)
            return LocalRedirect($"{StaffCookie.Root}/metas");
        var result = await mediator.Send(new ChangeGoals(Form.Seen, edit, Form.Reason ?? "", Form.Moves), HttpContext.RequestAborted);
        return result.Succeeded ? LocalRedirect($"{StaffCookie.Root}/metas?hecho={(Form.Moves is true ? "movidos" : "quedan")}") : this.Show(result);
    }

    /// <summary>What the address says is to be; null while only one was chosen.</summary>
    private GoalEdit? Edit => IsWeek && Days.Any(d => Request.Query.ContainsKey(d.Word)) ? new() { Week = Days.ToDictionary(d => d.Day, d => Request.Query[d.Word].ToString()) }
        : Kind is { } kind && Units.TryGetValue(Unit ?? "", out var unit)
            ? new() { Kind = kind, Urgency = Urgency, Unit = unit, Number = int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null }
        : null;
}
