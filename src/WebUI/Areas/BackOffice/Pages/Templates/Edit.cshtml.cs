using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Templates;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Templates;

/// <summary>One template: another text, or whether it is offered.</summary>
public sealed class EditModel(IMediator mediator, PortalTexts texts) : TemplateForm(texts)
{
    [FromRoute]
    public Guid Id { get; set; }

    public TemplateView Saved { get; private set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        var found = await mediator.Send(new GetTemplate(Id), HttpContext.RequestAborted);
        if (!found.Succeeded)
            return StatusCode(found.Failures[0].Kind is FailureKind.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
        Saved = found.Value;
        Form = new() { Name = Saved.Name, Kind = Saved.Kind, Language = Saved.Language, Text = Saved.Text };
        return Page();
    }

    public Task<IActionResult> OnPost() =>
        Does(new EditTemplate(Id, Form.Seen, Form.Name ?? "", Form.Kind, Form.Language ?? "", Lines(Form.Text)), "saved");

    public Task<IActionResult> OnPostRetire() => Does(new RetireTemplate(Id, Form.Seen), "retired");

    public Task<IActionResult> OnPostBack() => Does(new BringBackTemplate(Id, Form.Seen), "back");

    private async Task<IActionResult> Does(IRequest<Result> message, string said)
    {
        var result = await mediator.Send(message, HttpContext.RequestAborted);
        return result.Succeeded ? ToList(said) : result.Failures[0].Kind switch
        {
            FailureKind.NotFound => NotFound(),
            FailureKind.Forbidden => StatusCode(StatusCodes.Status403Forbidden),
            _ => this.Show(result),
        };
    }
}
