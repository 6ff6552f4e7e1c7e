using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.SignIn;

/// <summary>Between the password and the session: the code of the second factor, or a recovery code. Either box takes either.</summary>
public sealed class SignInCodeModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public string? Code { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Asks for a recovery code, which has letters too.</summary>
    [BindProperty(Name = "respaldo", SupportsGet = true)]
    public bool Recovery { get; set; }

    public IActionResult OnGet() => cookies.Read<SignInTicket>(HttpContext, SignInTicket.Cookie) is null ? this.LeadBack("/SignIn/SignIn") : Page();

    public async Task<IActionResult> OnPost()
    {
        if (cookies.Read<SignInTicket>(HttpContext, SignInTicket.Cookie) is not { } ticket)
            return this.LeadBack("/SignIn/SignIn");
        var result = await mediator.Send(new AnswerSecondFactor(new Secret(ticket.Token), Form.Code ?? ""), HttpContext.RequestAborted);
        if (result.Succeeded)
            return await this.Follow(result.Value, cookies, ticket.ReturnTo);
        return result.Failures.Contains(AccountFailures.SignInAgain) ? this.LeadBack("/SignIn/SignIn") : this.Show(result);
    }
}
