using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Common;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Notifications;

/// <summary>One mail, without what it says; and the button that lets a parked one wait again.</summary>
public sealed class MessageModel(IMediator mediator, ICaller caller) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public MessageDetail Found { get; private set; } = null!;
    public bool IsRetried { get; private set; }
    public bool MayRetry => Found.MayRetry && caller.Actor.Permissions.Contains(Permission.WorkMessages);

    public async Task<IActionResult> OnGet(string? hecho)
    {
        var found = await mediator.Send(new GetMessage(Id), HttpContext.RequestAborted);
        if (!found.Succeeded)
            return this.Refuse(found);
        (Found, IsRetried) = (found.Value, hecho == "retried");
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var retried = await mediator.Send(new RetryMessage(Id), HttpContext.RequestAborted);
        return retried.Succeeded ? RedirectToPage(new { Id, hecho = "retried" })
            : retried.Failures[0].Kind is FailureKind.Conflict ? this.Show(retried) : this.Refuse(retried);
    }
}
