using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Templates;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Templates;

/// <summary>The texts that answers begin with.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    private static readonly string[] Sayings = ["saved", "retired", "back"];

    public IReadOnlyList<TemplateLine> Rows { get; private set; } = [];

    /// <summary>What was just done.</summary>
    public string? Said { get; private set; }

    public async Task<IActionResult> OnGet(string? hecho)
    {
        var listed = await mediator.Send(new ListTemplates(), HttpContext.RequestAborted);
        if (!listed.Succeeded)
            return this.Refuse(listed);
        (Rows, Said) = (listed.Value, Sayings.FirstOrDefault(s => s == hecho));
        return Page();
    }
}
