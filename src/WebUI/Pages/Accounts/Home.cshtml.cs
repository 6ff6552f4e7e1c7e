using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Apps;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Accounts;

/// <summary>"I am in": a greeting, and the applications on offer.</summary>
[Authorize]
public sealed class HomeModel(IMediator mediator) : PageModel
{
    public HomeView Home { get; private set; } = null!;

    /// <summary>The name of the application that was just asked for.</summary>
    public string? Requested { get; private set; }

    /// <summary>An account that was to be erased was just kept.</summary>
    public bool Kept { get; private set; }

    public async Task OnGet(string? solicitada, bool conservada)
    {
        await Load();
        Kept = conservada;
        Requested = Home.Apps.FirstOrDefault(a => a.Offer.Code == solicitada && a.RequestedAt is not null)?.Offer.Name.ToString();
    }

    public async Task<IActionResult> OnPost(string? app)
    {
        var result = await mediator.Send(new RequestApp(app ?? ""), HttpContext.RequestAborted);
        if (result.Succeeded)
            return RedirectToPage(new { solicitada = app });
        await Load();
        return this.Show(result);
    }

    private async Task Load() => Home = (await mediator.Send(new GetHome(), HttpContext.RequestAborted)).Value;
}
