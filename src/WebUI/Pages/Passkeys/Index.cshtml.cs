using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Passkeys;

namespace Ventanilla.WebUI.Pages.Passkeys;

/// <summary>The keys that sign the person in.</summary>
[Authorize]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    private static readonly string[] Sayings = ["added", "removed"];

    public PasskeyList List { get; private set; } = null!;

    /// <summary>What was just done.</summary>
    public string? Said { get; private set; }

    public async Task OnGet(string? hecho)
    {
        Said = Sayings.FirstOrDefault(s => s == hecho);
        List = (await mediator.Send(new ListPasskeys(), HttpContext.RequestAborted)).Value;
    }
}
