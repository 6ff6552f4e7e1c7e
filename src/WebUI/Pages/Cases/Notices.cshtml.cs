using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Following;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>The answers for whoever left no address.</summary>
public sealed class NoticesModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<Notice> Published { get; private set; } = [];

    public async Task OnGet() => Published = (await mediator.Send(new ListNotices(), HttpContext.RequestAborted)).Value;
}
