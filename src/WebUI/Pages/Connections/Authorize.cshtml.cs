using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Connections;
using Ventanilla.Domain.Connections;
using Ventanilla.WebUI.Connections;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Hosting;

namespace Ventanilla.WebUI.Pages.Connections;

/// <summary>Asks whether an application may enter as whoever is signed in. Nobody is asked by halves: whoever is out signs in first, with whatever that needs, and whoever
/// was not granted the application learns how it is asked for. The page judges the proof of origin itself.</summary>
[IgnoreAntiforgeryToken(Order = 1001)]
public sealed class AuthorizeModel(IMediator mediator, IAntiforgery antiforgery, TimeProvider clock) : PageModel
{
    public const string Yes = "si", No = "no", Other = "otra";

    internal EntranceRequest Asked { get; private set; } = null!;
    public EntranceView Entrance { get; private set; } = null!;
    public bool IsGranted => Entrance.Standing == AppStanding.Granted;

    public async Task<IActionResult> OnGet()
    {
        if (EntranceRequest.Of(HttpContext) is not { } asked)
            return NotFound();
        Asked = asked;
        // Left out where an application has but one: then this page's form could not lead there.
        if (asked.SendsBackTo is null)
            return BadRequest();
        if (User.Identity?.IsAuthenticated != true)
            return asked.IsSilent ? ProtocolAnswers.LoginRequired : SignInFirst();
        var found = await mediator.Send(new GetEntrance(asked.Client), HttpContext.RequestAborted);
        if (!found.Succeeded)
            return found.Failures[0] == ConnectionFailures.UnknownApp ? NotFound() : asked.IsSilent ? ProtocolAnswers.LoginRequired : SignInFirst();
        Entrance = found.Value;
        if (asked.IsSilent)
            return ProtocolAnswers.InteractionRequired;
        if (asked.AlwaysWantsPassword || Entrance.SignedInAt < asked.WantsPasswordSince(clock.GetUtcNow()))
            return SignInAnew();
        HttpContext.LetFormsLeadTo(asked.SendsBackTo);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (EntranceRequest.Of(HttpContext) is not { } asked)
            return NotFound();
        Asked = asked;
        // A form that was drawn for somebody else, or too long ago, is drawn anew: what the application asked is all that it holds.
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
            return LocalRedirect(asked.AddressOf());
        HttpContext.LetFormsLeadTo(asked.SendsBackTo);
        if (User.Identity?.IsAuthenticated != true)
            return SignInFirst();
        // One answer, of the form: two are none.
        var decision = Request.Form[EntranceRequest.Decision] is [var said] ? said : No;
        if (decision == Other || (decision == Yes && asked.AlwaysWantsPassword))
            return SignInAnew();
        if (decision == Yes && asked.IsSilent)
            return ProtocolAnswers.InteractionRequired;
        var done = await mediator.Send(new AuthorizeApp(asked.Client, decision == Yes, asked.WantsPasswordSince(clock.GetUtcNow())), HttpContext.RequestAborted);
        return done.Succeeded ? ProtocolAnswers.Code(done.Value, asked.Scopes)
            : done.Failures[0] == ConnectionFailures.Declined ? ProtocolAnswers.AccessDenied
            : done.Failures[0] == ConnectionFailures.UnknownApp ? NotFound()
            // The page says what is missing: the grant, or the password once more.
            : LocalRedirect(asked.AddressOf());
    }

    private IActionResult SignInFirst() => SignIn(Asked.AddressOf(), anew: false);

    private IActionResult SignInAnew() => SignIn(Asked.AddressOf(again: true), anew: true);

    private IActionResult SignIn(string back, bool anew) => Url.Own(back) is not { } own ? ProtocolAnswers.TooLong
        : LocalRedirect("/ingresar" + (anew ? QueryString.Create("otra", "true").Add("regreso", own) : QueryString.Create("regreso", own)));
}
