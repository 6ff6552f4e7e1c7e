using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Staff;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Portal;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.SignIn;

/// <summary>The second factor, at the first sign-in: nobody of staff is in without it.</summary>
public sealed class FactorModel(IMediator mediator, SealedCookies cookies, PortalIdentity portal) : PageModel
{
    public sealed class Input
    {
        public string? Code { get; set; }
    }

    private StaffFactorDraft _draft = new("", "");

    [BindProperty]
    public Input Form { get; set; } = new();

    public string KeyInGroups => string.Join(' ', _draft.Key.Chunk(4).Select(c => new string(c)));

    /// <summary>What applications read from the square, and what opens them on the telephone itself.</summary>
    public string KeyAddress
    {
        get
        {
            var (issuer, name) = (Uri.EscapeDataString(portal.Name), Uri.EscapeDataString(_draft.Email));
            return $"otpauth://totp/{issuer}:{name}?secret={_draft.Key}&issuer={issuer}&digits={Totp.Digits}&period=30";
        }
    }

    public async Task<IActionResult> OnGet()
    {
        if (this.StaffTicket(cookies, StaffStep.Enrolment) is not { } ticket
            || (await mediator.Send(new GetStaffStep(ticket, StaffStep.Enrolment), HttpContext.RequestAborted)).Value.Email is not { } email)
            return this.BackToStaffDoor();
        // The same key as long as the step lasts, also when the page is drawn again: it may be in the application already.
        _draft = Draft() is { } draft && draft.Email == email ? draft : new StaffFactorDraft(email, TotpKey.Draw().Write().Reveal());
        cookies.Write(HttpContext, StaffFactorDraft.Cookie, _draft, StaffTicket.Lifetime);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (this.StaffTicket(cookies, StaffStep.Enrolment) is not { } ticket)
            return this.BackToStaffDoor();
        if (Draft() is not { } draft)
            return this.Show(SecondFactorFailures.DraftLost);
        var result = await mediator.Send(new EnrolStaffFactor(ticket, new Secret(draft.Key), Form.Code ?? ""), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return result.Failures.Contains(StaffFailures.SignInAgain) ? this.BackToStaffDoor() : this.Show(result);
        var (entry, codes) = result.Value;
        cookies.Write(HttpContext, FreshStaffCodes.Cookie, new FreshStaffCodes(entry.StaffId, [.. codes.Select(c => c.Reveal())]), FreshStaffCodes.Lifetime);
        await HttpContext.SignInStaff(entry);
        this.LeaveSteps(cookies);
        return RedirectToPage("/Staff/RecoveryCodes");
    }

    private StaffFactorDraft? Draft() => cookies.Read<StaffFactorDraft>(HttpContext, StaffFactorDraft.Cookie);
}
