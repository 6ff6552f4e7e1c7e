using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Flow;

/// <summary>Carries the ticket from the password of somebody of staff to the code. The application made it and alone can open it.</summary>
internal sealed record CarriedStaffTicket(string Token, StaffStep Step, string? ReturnTo)
{
    public const string Cookie = "ventanilla.gestion.ingreso";
}

/// <summary>The key of a second factor between the page that shows it and the code that proves it.</summary>
internal sealed record StaffFactorDraft(string Email, string Key)
{
    public const string Cookie = "ventanilla.gestion.factor";
}

/// <summary>Recovery codes that were just drawn, until their owner says that they are kept: only their hashes are in the database.</summary>
internal sealed record FreshStaffCodes(Guid StaffId, string[] Codes)
{
    public const string Cookie = "ventanilla.gestion.respaldo";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
}

/// <summary>Leads somebody of staff from one step of a sign-in to the next.</summary>
internal static class StaffSteps
{
    public static Secret? StaffTicket(this PageModel page, SealedCookies cookies, StaffStep step) =>
        cookies.Read<CarriedStaffTicket>(page.HttpContext, CarriedStaffTicket.Cookie) is { } carried && carried.Step == step ? new Secret(carried.Token) : null;

    public static IActionResult ToStep(this PageModel page, SealedCookies cookies, StaffStep step, Secret ticket, string? returnTo)
    {
        cookies.Write(page.HttpContext, CarriedStaffTicket.Cookie, new CarriedStaffTicket(ticket.Reveal(), step, page.Url.Own(returnTo)), Domain.Staff.StaffTicket.Lifetime);
        return page.RedirectToPage(step == StaffStep.Code ? "/SignIn/Code" : "/SignIn/Factor");
    }

    /// <summary>To the first step, which tells why; a post is in the trail as a step that was skipped.</summary>
    public static IActionResult BackToStaffDoor(this PageModel page)
    {
        page.HttpContext.Items[SkippedSteps.Refused] = true;
        return page.HttpContext.Show(new KeptForm($"{StaffCookie.Root}/entrar", [], [new("", StaffFailures.SignInAgain.Code, [])]), []);
    }

    /// <summary>In place of a page of staff whose message was refused: its own kind of page, in the frame of the back office.</summary>
    public static IActionResult Refuse<TResult>(this PageModel page, TResult result) where TResult : IResult<TResult> => page.StatusCode(result.Failures[0].Kind switch
    {
        FailureKind.Forbidden => StatusCodes.Status403Forbidden,
        FailureKind.TooMany => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status404NotFound,
    });

    /// <returns>Where they wanted to go.</returns>
    public static string? LeaveSteps(this PageModel page, SealedCookies cookies)
    {
        var wanted = cookies.Read<CarriedStaffTicket>(page.HttpContext, CarriedStaffTicket.Cookie)?.ReturnTo;
        cookies.Forget(page.HttpContext, CarriedStaffTicket.Cookie);
        cookies.Forget(page.HttpContext, StaffFactorDraft.Cookie);
        return wanted;
    }
}
