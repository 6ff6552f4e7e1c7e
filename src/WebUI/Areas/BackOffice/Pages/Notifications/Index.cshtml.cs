using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.Common;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Notifications;

/// <summary>The mails of a view, and the hand brake: whoever may retries the parked ones, pauses, and resumes.</summary>
public sealed class IndexModel(IMediator mediator, ICaller caller, PortalTexts texts) : PageModel
{
    private static readonly string[] Sayings = ["retried", "paused", "resumed"];

    public sealed class Input
    {
        public PauseReason? Reason { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public MessageView View { get; private set; } = new();
    public string? After { get; private set; }
    public MessagePage Found { get; private set; } = null!;

    /// <summary>What was just done, and to how many.</summary>
    public string? Said { get; private set; }
    public int Count { get; private set; }

    public bool MayWork => caller.Actor.Permissions.Contains(Permission.WorkMessages);
    public IEnumerable<SelectListItem> Reasons => Enum.GetValues<PauseReason>().Select(r => new SelectListItem(texts[$"Notifications.pause.{r}"].Value, $"{r}"));
    public IEnumerable<(string Name, string Text)> Kinds => KindsIn(texts);

    public static IEnumerable<(string Name, string Text)> KindsIn(PortalTexts texts) =>
        MailCatalogue.All.Select(k => (k.Name, Text: KindIn(texts, k.Name))).OrderBy(k => k.Text, StringComparer.CurrentCulture);

    /// <summary>A kind that another version sent may be unknown here.</summary>
    public static string KindIn(PortalTexts texts, string kind) => texts.Has($"Notifications.kind.{kind}") ? texts[$"Notifications.kind.{kind}"].Value : kind;

    public async Task<IActionResult> OnGet(string? hecho, int cuantos)
    {
        (View, After) = (MessageAddress.Read(Request.Query), Request.Query[MessageAddress.After]);
        var page = await mediator.Send(new ListMessages(View, After), HttpContext.RequestAborted);
        if (!page.Succeeded)
            return this.Refuse(page);
        (Found, Said, Count) = (page.Value, Sayings.FirstOrDefault(s => s == hecho), cuantos);
        return Page();
    }

    public async Task<IActionResult> OnPostRetry()
    {
        var retried = await mediator.Send(new RetryParkedMessages(), HttpContext.RequestAborted);
        return retried.Succeeded ? RedirectToPage(new { hecho = "retried", cuantos = retried.Value }) : this.Refuse(retried);
    }

    public async Task<IActionResult> OnPostPause() => Done(await mediator.Send(new PauseDelivery(Form.Reason), HttpContext.RequestAborted), "paused");

    public async Task<IActionResult> OnPostResume() => Done(await mediator.Send(new ResumeDelivery(), HttpContext.RequestAborted), "resumed");

    private IActionResult Done(Result result, string what) => result.Succeeded ? RedirectToPage(new { hecho = what })
        : result.Failures[0].Kind is FailureKind.Forbidden ? this.Refuse(result) : this.Show(result);
}
