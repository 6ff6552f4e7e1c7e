using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.AccountDesk;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.AccountDesk;

/// <summary>Accounts are looked for, never listed: everybody is an answer to nothing. Below stands what waits for a second member.</summary>
public sealed class IndexModel(IMediator mediator, PortalTexts texts) : PageModel
{
    public string? Text { get; private set; }
    public AccountKey? By { get; private set; }

    /// <summary>Null before anything was looked for.</summary>
    public FoundAccounts? Found { get; private set; }
    public IReadOnlyList<MendView> Waiting { get; private set; } = [];

    /// <summary>The address of the next page; null on the last one.</summary>
    public string? More => Found?.Next is { } next ? $"{SearchedBy(Found.By)}&desde={next}" : null;

    public string FoundBy(AccountKey key) => texts["AccountDesk.found", texts[$"AccountDesk.by.{key}"].Value];

    public string Try(AccountKey key) => texts["AccountDesk.try", texts[$"AccountDesk.by.{key}"].Value];

    public string SearchedBy(AccountKey key) => $"/gestion/cuentas?q={Uri.EscapeDataString(Text ?? "")}&por={key}";

    public async Task<IActionResult> OnGet(string? q, string? por, Guid? desde)
    {
        var waiting = await mediator.Send(new ListMends(), HttpContext.RequestAborted);
        if (!waiting.Succeeded)
            return this.Refuse(waiting);
        (Text, By, Waiting) = (q, Enum.TryParse<AccountKey>(por, out var key) && Enum.IsDefined(key) ? key : null, waiting.Value);
        if (!string.IsNullOrWhiteSpace(q))
            Found = (await mediator.Send(new FindAccounts(q, By, desde), HttpContext.RequestAborted)).Value;
        return Page();
    }
}
