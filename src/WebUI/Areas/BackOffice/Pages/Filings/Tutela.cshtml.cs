using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Common;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Filings;

/// <summary>Staff register a tutela that a judge notified.</summary>
public sealed class TutelaModel(IMediator mediator, ICaller caller) : PageModel
{
    public sealed class Input
    {
        /// <summary>The number of the form: sent twice it registers once.</summary>
        public Guid Id { get; set; }
        public string? Court { get; set; }
        public string? Email { get; set; }
        public string? Process { get; set; }
        public string? Claimant { get; set; }
        public int? Hours { get; set; }

        /// <summary>As a clock in Colombia shows it.</summary>
        public DateTime? NotifiedAt { get; set; }
        public string? Subject { get; set; }
        public string? Text { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public Guid Id { get; private set; }

    public IActionResult OnGet()
    {
        if (!caller.Actor.Permissions.Contains(Permission.WorkCases))
            return StatusCode(StatusCodes.Status403Forbidden);
        Id = Guid.TryParse(ModelState["Form.Id"]?.AttemptedValue, out var kept) ? kept : Guid.CreateVersion7();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        DateTimeOffset? notified = Form.NotifiedAt is { } at ? Colombia.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) : null;
        var filed = await mediator.Send(new FileTutela(Form.Id == Guid.Empty ? Guid.CreateVersion7() : Form.Id, Form.Court ?? "", Form.Email ?? "", Form.Process ?? "",
            Form.Claimant ?? "", Form.Hours, notified, Form.Subject ?? "", (Form.Text ?? "").ReplaceLineEndings("\n")), HttpContext.RequestAborted);
        if (filed.Failures.Any(f => f.Kind is FailureKind.Forbidden))
            return StatusCode(StatusCodes.Status403Forbidden);
        return filed.Succeeded ? LocalRedirect($"{StaffCookie.Root}/casos/{filed.Value}?{CaseAddress.Done}=tutela") : this.Show(filed);
    }
}
