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
        switch (answer.Outcome)
        {
            case SignInOutcome.SignedIn:
                cookies.Forget(http, SignInTicket.Cookie);
                cookies.Forget(http, CompanyTicket.Cookie);
                RegistrationDraft.Finish(http, cookies, answer.AccountId!.Value);
                await http.SignIn(answer);
                return page.To(returnTo) ?? page.RedirectToPage("/Accounts/Home");
            case SignInOutcome.NotActivated:
                cookies.Write(http, ResendNote.Cookie, new ResendNote(answer.Email!, answer.Username, answer.AccountId), ResendNote.Lifetime);
                return page.RedirectToPage("/Registration/Resend");
            case SignInOutcome.MustVerify or SignInOutcome.VerificationBlocked:
                cookies.Write(http, VerificationTicket.Cookie, new VerificationTicket(ticket), VerificationTicket.Lifetime);
                return page.RedirectToPage("/Verification/Index");
            case SignInOutcome.MustNameCompany:
                cookies.Write(http, CompanyTicket.Cookie, new CompanyTicket(ticket), CompanyTicket.Lifetime);
                return page.RedirectToPage("/Companies/Index");
            case SignInOutcome.MustChangePassword:
                page.KeepLink(cookies, LinkPurpose.PasswordReset, answer.ResetToken!);
                return page.RedirectToPage("/Recovery/Reset");
            case SignInOutcome.MustGiveCode or SignInOutcome.Closing or SignInOutcome.MustAccept:
                cookies.Write(http, SignInTicket.Cookie, new SignInTicket(ticket, page.Url.Own(returnTo)), SignInTicket.Lifetime);
                return page.RedirectToPage(answer.Outcome switch
                {
                    SignInOutcome.MustGiveCode => "/SignIn/Code",
                    SignInOutcome.Closing => "/Accounts/Keep",
                    _ => "/Accounts/LegalDue",
                });
            default:
                return page.Show(AccountFailures.SignInRefused);
        }
    }
}
