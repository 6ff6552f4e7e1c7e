using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Flow;

/// <summary>Leads a person from each answer of a sign-in to the page that comes next.</summary>
internal static class SignInFlow
{
    public static async Task<IActionResult> Follow(this PageModel page, SignInAnswer answer, SealedCookies cookies, string? returnTo)
    {
        var http = page.HttpContext;
        if (answer.Progress is { } progress)
            cookies.Write(http, SignInTicket.Cookie, new SignInTicket(progress, returnTo), SignInTicket.Lifetime);
        switch (answer.Step)
        {
            case SignInStep.SignedIn:
                cookies.Forget(http, SignInTicket.Cookie);
                cookies.Forget(http, CompanyTicket.Cookie);
                await http.SignIn(answer);
                return page.Url.IsLocalUrl(returnTo) ? page.LocalRedirect(returnTo) : page.RedirectToPage("/Accounts/Home");
            case SignInStep.NotActivated:
                cookies.Write(http, ResendNote.Cookie, new ResendNote(answer.Email!, answer.Username, NotActivated: true, AccountId: answer.AccountId), ResendNote.Lifetime);
                return page.RedirectToPage("/Registration/Resend");
            case SignInStep.MustVerify or SignInStep.VerificationBlocked:
                cookies.Write(http, VerificationTicket.Cookie, new VerificationTicket(answer.AccountId!.Value, answer.PasswordChangedAt!.Value), VerificationTicket.Lifetime);
                return page.RedirectToPage("/Verification/Index");
            case SignInStep.MustNameCompany:
                cookies.Write(http, CompanyTicket.Cookie, new CompanyTicket(answer.AccountId!.Value, answer.PasswordChangedAt!.Value), CompanyTicket.Lifetime);
                return page.RedirectToPage("/Companies/Index");
            case SignInStep.MustChangePassword:
                page.KeepLink(cookies, LinkPurpose.PasswordReset, answer.ResetToken!);
                return page.RedirectToPage("/Recovery/Reset");
            case SignInStep.MustGiveCode:
                return page.RedirectToPage("/SignIn/Code");
            case SignInStep.Closing:
                return page.RedirectToPage("/Accounts/Keep");
            case SignInStep.MustAccept:
                return page.RedirectToPage("/Accounts/LegalDue");
            default:
                page.AddFailure(AccountFailures.SignInRefused);
                return page.Page();
        }
    }
}
