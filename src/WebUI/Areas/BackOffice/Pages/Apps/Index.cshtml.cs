using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Apps;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Apps;

/// <summary>The applications on offer, and those that are offered no more.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    private static readonly string[] Sayings = ["guardada", "retirada", "ofrecida"];

    public IReadOnlyList<ShelvedApp> Rows { get; private set; } = [];

    /// <summary>What was just done.</summary>
    public string? Said { get; private set; }

    public static string AddressOf(string code) => $"{StaffCookie.Root}/aplicaciones/editar?clave={code}";

    public async Task<IActionResult> OnGet(string? hecho)
    {
        var listed = await mediator.Send(new ListAppOffers(), HttpContext.RequestAborted);
        if (!listed.Succeeded)
            return this.Refuse(listed);
        (Rows, Said) = (listed.Value, Sayings.FirstOrDefault(s => s == hecho));
        return Page();
    }
}
