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

    /// <summary>The account's first company has just completed it.</summary>
    public bool Completed { get; private set; }

    public async Task OnGet(string? solicitada, bool conservada, bool completa)
    {
        Home = (await mediator.Send(new GetHome(), HttpContext.RequestAborted)).Value;
        (Kept, Completed) = (conservada, completa);
        Requested = Home.Apps.FirstOrDefault(a => a.Offer.Code == solicitada && a.RequestedAt is not null)?.Offer.Name.ToString();
    }

    public async Task<IActionResult> OnPost(string? app)
    {
        var result = await mediator.Send(new RequestApp(app ?? ""), HttpContext.RequestAborted);
        return result.Succeeded ? RedirectToPage(new { solicitada = app }) : this.Show(result);
    }
}
