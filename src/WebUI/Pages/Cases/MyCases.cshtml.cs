using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Following;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>What the person filed with the account, the newest first.</summary>
[Authorize]
public sealed class MyCasesModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<MyCase> Cases { get; private set; } = [];

    public async Task OnGet() => Cases = (await mediator.Send(new ListMyCases(), HttpContext.RequestAborted)).Value;
}
