using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Common;

namespace Ventanilla.WebUI.Flow;

/// <summary>A page of the verification: it opens only to whoever used the link or gave the password, and always shows where things stand.</summary>
public abstract class VerificationPage(IMediator mediator, SealedCookies cookies) : PageModel
{
    protected IMediator Mediator { get; } = mediator;
    protected SealedCookies Cookies { get; } = cookies;
    protected Secret Ticket { get; private set; } = null!;
    public VerificationView View { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ticket = Cookies.Read<VerificationTicket>(HttpContext, VerificationTicket.Cookie) is { } carried ? new Secret(carried.Token) : null;
        var view = ticket is null ? null : await Mediator.Send(new GetVerification(ticket), HttpContext.RequestAborted);
        if (view is not { Succeeded: true })
        {
            context.Result = this.LeadBack("/SignIn/SignIn");
            return;
        }

        (Ticket, View) = (ticket!, view.Value);
        await next();
    }
}
