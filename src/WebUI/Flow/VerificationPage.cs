using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Verification;

namespace Ventanilla.WebUI.Flow;

/// <summary>A page of the verification: it opens only to whoever used the link or gave the password, and always shows where things stand.</summary>
public abstract class VerificationPage(IMediator mediator, SealedCookies cookies) : PageModel
{
    protected IMediator Mediator { get; } = mediator;
    protected Guid AccountId { get; private set; }
    public VerificationView View { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ticket = cookies.Read<VerificationTicket>(HttpContext, VerificationTicket.Cookie);
        var stands = ticket is not null
            && (await Mediator.Send(new CheckTicket(ticket.AccountId, ticket.PasswordChangedAt), HttpContext.RequestAborted)).Value;
        var view = !stands ? null : await Mediator.Send(new GetVerification(ticket!.AccountId), HttpContext.RequestAborted);
        if (view is not { Succeeded: true })
        {
            context.Result = this.LeadBack("/SignIn/SignIn");
            return;
        }

        (AccountId, View) = (ticket!.AccountId, view.Value);
        await next();
    }
}
