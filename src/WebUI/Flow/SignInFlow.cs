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
        var ticket = answer.Ticket?.Reveal() ?? "";
        switch (answer.Step)
        {
            case SignInStep.SignedIn:
                cookies.Forget(http, SignInTicket.Cookie);
                cookies.Forget(http, CompanyTicket.Cookie);
                await http.SignIn(answer);
                return page.To(returnTo) ?? page.RedirectToPage("/Accounts/Home");
            case SignInStep.NotActivated:
                cookies.Write(http, ResendNote.Cookie, new ResendNote(answer.Email!, answer.Username, answer.AccountId), ResendNote.Lifetime);
                return page.RedirectToPage("/Registration/Resend");
            case SignInStep.MustVerify or SignInStep.VerificationBlocked:
                cookies.Write(http, VerificationTicket.Cookie, new VerificationTicket(ticket), VerificationTicket.Lifetime);
                return page.RedirectToPage("/Verification/Index");
            case SignInStep.MustNameCompany:
                cookies.Write(http, CompanyTicket.Cookie, new CompanyTicket(ticket), CompanyTicket.Lifetime);
                return page.RedirectToPage("/Companies/Index");
            case SignInStep.MustChangePassword:
                page.KeepLink(cookies, LinkPurpose.PasswordReset, answer.ResetToken!);
                return page.RedirectToPage("/Recovery/Reset");
            case SignInStep.MustGiveCode or SignInStep.Closing or SignInStep.MustAccept:
                cookies.Write(http, SignInTicket.Cookie, new SignInTicket(ticket, page.Url.Own(returnTo)), SignInTicket.Lifetime);
                return page.RedirectToPage(answer.Step switch
                {
                    SignInStep.MustGiveCode => "/SignIn/Code",
                    SignInStep.Closing => "/Accounts/Keep",
                    _ => "/Accounts/LegalDue",
                });
            default:
                return page.Show(AccountFailures.SignInRefused);
        }
    }
}
