using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Passkeys;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Passkeys;

/// <summary>The keys that sign the member in.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    private static readonly string[] Sayings = ["added", "removed"];

    public PasskeyList List { get; private set; } = null!;

    /// <summary>What was just done.</summary>
    public string? Said { get; private set; }

    public async Task OnGet(string? hecho)
    {
        Said = Sayings.FirstOrDefault(s => s == hecho);
        List = (await mediator.Send(new ListStaffPasskeys(), HttpContext.RequestAborted)).Value;
    }
}
