using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Common;

namespace Ventanilla.WebUI.Pages;

public sealed class SignInForm
{
    public string? Email { get; set; }
    public string? Password { get; set; }
    public bool Remember { get; set; }
    public string? ReturnTo { get; set; }
}

/// <summary>The form as the landing and the sign-in page share it.</summary>
public sealed record SignInCard(SignInForm Form);

/// <summary>Signs in, or leads whoever gave the right password to what is still missing.</summary>
public sealed class SignInModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    [BindProperty(Name = "regreso", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public void OnGet() => Form.ReturnTo = ReturnTo;

    public async Task<IActionResult> OnPost()
    {
        Form.ReturnTo = ReturnTo;
        var result = await mediator.Send(new SignIn(Form.Email ?? "", new Secret(Form.Password ?? ""), Form.Remember), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);
        var answer = result.Value;
        switch (answer.Step)
        {
            case SignInStep.SignedIn:
                await HttpContext.SignIn(answer, Form.Remember);
                return Url.IsLocalUrl(ReturnTo) ? LocalRedirect(ReturnTo) : RedirectToPage("/Account/Home");
            case SignInStep.NotActivated:
                cookies.Write(HttpContext, ResendNote.Cookie, new ResendNote(answer.Email!, NotActivated: true), ResendNote.Lifetime);
                return RedirectToPage("/Activation/Resend");
            case SignInStep.MustVerify or SignInStep.VerificationBlocked:
                cookies.Write(HttpContext, VerificationTicket.Cookie, new VerificationTicket(answer.AccountId!.Value), VerificationTicket.Lifetime);
                return RedirectToPage("/Verification/Index");
            default:
                this.AddFailure(AccountFailures.SignInRefused);
                return Page();
        }
    }
}
