using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Common;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Portal;

namespace Ventanilla.WebUI.Pages.SignIn;

/// <summary>The second factor: switches it on in three steps, tells how it stands, draws new recovery codes, switches it off.</summary>
[Authorize]
public sealed class SecondFactorModel(IMediator mediator, SealedCookies cookies, ICaller caller, PortalIdentity portal, TimeProvider clock) : PageModel
{
    public sealed class Input
    {
        public string? Code { get; set; }
        public string? CurrentPassword { get; set; }
    }

    private string _key = "";

    [BindProperty]
    public Input Form { get; set; } = new();

    public SecondFactorView State { get; private set; } = null!;
    public bool WasDisabled { get; private set; }

    public string KeyInGroups => string.Join(' ', _key.Chunk(4).Select(c => new string(c)));

    /// <summary>What applications read from the square, and what opens them on the telephone itself.</summary>
    public string KeyAddress
    {
        get
        {
            var (issuer, name) = (Uri.EscapeDataString(portal.Name), Uri.EscapeDataString(State.Name));
            return $"otpauth://totp/{issuer}:{name}?secret={_key}&issuer={issuer}&digits={Totp.Digits}&period=30";
        }
    }

    private Secret CurrentPassword => new(Form.CurrentPassword ?? "");

    public async Task OnGet(bool desactivada)
    {
        WasDisabled = desactivada;
        State = (await mediator.Send(new GetSecondFactor(), HttpContext.RequestAborted)).Value;
        if (State.Since is not null)
            return;
        // The same key as long as the page is open, also when it is drawn again: it may be in the application already.
        var draft = Draft() ?? new FactorDraft(caller.AccountId!.Value, TotpKey.Draw().Write().Reveal());
        cookies.Write(HttpContext, FactorDraft.Cookie, draft, FactorDraft.Lifetime);
        _key = draft.Key;
    }

    public async Task<IActionResult> OnPost()
    {
        var draft = Draft();
        var result = draft is null
            ? SecondFactorFailures.DraftLost
            : await mediator.Send(new EnableSecondFactor(new Secret(draft.Key), Form.Code ?? "", CurrentPassword), HttpContext.RequestAborted);
        if (result.Succeeded)
            cookies.Forget(HttpContext, FactorDraft.Cookie);
        return ShowCodes(result);
    }

    public async Task<IActionResult> OnPostRenew() =>
        ShowCodes(await mediator.Send(new RenewRecoveryCodes(CurrentPassword, Form.Code ?? ""), HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostDisable()
    {
        var result = await mediator.Send(new DisableSecondFactor(CurrentPassword, Form.Code ?? ""), HttpContext.RequestAborted);
        if (!result.Succeeded)
            return this.Show(result);
        cookies.Forget(HttpContext, FreshCodes.Cookie);
        return RedirectToPage(new { desactivada = true });
    }

    private IActionResult ShowCodes(Result<Secret[]> drawn)
    {
        if (!drawn.Succeeded)
            return this.Show(drawn);

        var fresh = new FreshCodes(caller.AccountId!.Value, [.. drawn.Value.Select(c => c.Reveal())], clock.GetUtcNow());
        cookies.Write(HttpContext, FreshCodes.Cookie, fresh, FreshCodes.Lifetime);
        return RedirectToPage("RecoveryCodes");
    }

    private FactorDraft? Draft() =>
        cookies.Read<FactorDraft>(HttpContext, FactorDraft.Cookie) is { } draft && draft.AccountId == caller.AccountId ? draft : null;
}
