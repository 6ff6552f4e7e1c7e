using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Common;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Apps;

/// <summary>One application on offer, or a new one: it is seen as people will see it before it is saved.</summary>
public sealed class EditModel(IMediator mediator, ICaller caller, IWebHostEnvironment host) : PageModel
{
    public sealed class Input
    {
        /// <summary>The version that was looked at.</summary>
        public int Seen { get; set; }
        public string? Key { get; set; }
        public string? NameEs { get; set; }
        public string? NameEn { get; set; }
        public string? SummaryEs { get; set; }
        public string? SummaryEn { get; set; }
        public string? Icon { get; set; }
        public string? Address { get; set; }
        public string? TermsVersion { get; set; }
        public string? TermsAddress { get; set; }
        public string? Reason { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Which one; none: a new one.</summary>
    [FromQuery(Name = "clave")]
    public string? Code { get; set; }

    [FromQuery(Name = "ver")]
    public string? Look { get; set; }

    /// <summary>Null of a new one.</summary>
    public AppEdits? Saved { get; private set; }

    /// <summary>As people would see what was typed; null while nobody looks.</summary>
    public AppOffer? Preview { get; private set; }

    public IEnumerable<SelectListItem> Icons => host.WebRootFileProvider.GetDirectoryContents(IconTagHelper.Folder)
        .Select(f => Path.GetFileNameWithoutExtension(f.Name)).Order(StringComparer.Ordinal).Select(n => new SelectListItem(n, n));

    public async Task<IActionResult> OnGet()
    {
        if (!caller.Actor.Permissions.Contains(Permission.EditSettings))
            return StatusCode(StatusCodes.Status403Forbidden);
        if (!string.IsNullOrEmpty(Code))
        {
            var found = await mediator.Send(new GetAppEdits(Code), HttpContext.RequestAborted);
            if (!found.Succeeded)
                return StatusCode(StatusCodes.Status404NotFound);
            Saved = found.Value;
            var (offer, version) = (Saved.App.Offer, Saved.App.Version);
            Form = new()
            {
                Seen = version, Key = offer.Code, NameEs = offer.Name.Es, NameEn = offer.Name.En, SummaryEs = offer.Summary.Es, SummaryEn = offer.Summary.En, Icon = offer.Icon,
                Address = offer.Address, TermsVersion = offer.Terms?.Version, TermsAddress = offer.Terms?.Address,
            };
        }
        else
            Form.Icon = "grid";

        if (Look == "si" && Typed(nameof(Input.NameEs)) is not null && ModelState.IsValid)
            Preview = Of(Typed).Of(Code ?? "");
        return Page();
    }

    public Task<IActionResult> OnPost() => Does(Save(tries: false), "guardada");

    /// <summary>Refused as the save would be, else shown.</summary>
    public async Task<IActionResult> OnPostLook()
    {
        var tried = await mediator.Send(Save(tries: true), HttpContext.RequestAborted);
        return tried.Succeeded ? this.Show() : Refused(tried);
    }

    public Task<IActionResult> OnPostRetire() => Does(new RetireApp(Code ?? "", Form.Seen, Form.Reason ?? ""), "retirada");

    public Task<IActionResult> OnPostBack() => Does(new RetireApp(Code ?? "", Form.Seen, Form.Reason ?? "", Back: true), "ofrecida");

    private SaveApp Save(bool tries) => new(Code ?? Form.Key?.Trim() ?? "", Code is null ? null : Form.Seen, Of(Posted), Form.Reason ?? "", tries);

    private AppTyped Of(Func<string, string?> typed)
    {
        var icon = typed(nameof(Input.Icon));
        return new(typed(nameof(Input.NameEs)) ?? "", typed(nameof(Input.NameEn)) ?? "", typed(nameof(Input.SummaryEs)) ?? "", typed(nameof(Input.SummaryEn)) ?? "",
            Icons.Any(i => i.Value == icon) ? icon! : "grid", typed(nameof(Input.Address)) ?? "", typed(nameof(Input.TermsVersion)) ?? "", typed(nameof(Input.TermsAddress)) ?? "");
    }

    private string? Posted(string name) => Domain.Common.Typed.Said(Request.Form[$"Form.{name}"].ToString());

    /// <summary>What the kept form brought back.</summary>
    private string? Typed(string name) => ModelState.TryGetValue($"Form.{name}", out var kept) ? kept.AttemptedValue : null;

    private async Task<IActionResult> Does(IRequest<Result> message, string said)
    {
        var result = await mediator.Send(message, HttpContext.RequestAborted);
        return result.Succeeded ? LocalRedirect($"{StaffCookie.Root}/aplicaciones?hecho={said}") : Refused(result);
    }

    private IActionResult Refused(Result result) => result.Failures[0].Kind switch
    {
        FailureKind.NotFound => NotFound(),
        FailureKind.Forbidden => StatusCode(StatusCodes.Status403Forbidden),
        _ => this.Show(result),
    };
}
