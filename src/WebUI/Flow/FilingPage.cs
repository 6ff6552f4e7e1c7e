using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Flow;

/// <summary>A step of filing a case. What is posted is kept on the server before it is judged, also where the proof of origin does not hold any more or the session
/// is over: a text of ten thousand letters fits into no cookie. So this page judges the proof itself.</summary>
[IgnoreAntiforgeryToken(Order = 1001)]
public abstract class FilingPage(IMediator mediator, SealedCookies cookies, FilingStep step) : PageModel
{
    protected IMediator Mediator { get; } = mediator;
    protected SealedCookies Cookies { get; } = cookies;
    public FilingStep Step { get; } = step;

    /// <summary>Names the form in the addresses of its pages.</summary>
    [BindProperty(Name = "r", SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>Whoever came from the confirmation goes back there.</summary>
    [BindProperty(Name = "cambiar", SupportsGet = true)]
    public bool Changing { get; set; }

    public CaseDraftView Draft { get; private set; } = new(default, new(), [], FilingSteps.Of(new()), FilingStep.Kind);

    protected Secret? DraftKey { get; private set; }

    /// <summary>What this page's boxes say.</summary>
    protected virtual CaseDraftData Typed => new();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        DraftKey = CaseDraftKey.Of(HttpContext, Cookies, Key);
        ViewData["LanguageHere"] = Url.Page(null, "Language", new RouteValueDictionary(Here) { [KeptForms.Query] = Request.Query[KeptForms.Query].FirstOrDefault() });
        context.Result = HttpMethods.IsPost(Request.Method) ? await Proved() : await Opened();
        if (context.Result is null)
            await next();
    }

    /// <summary>Keeps what was typed, in the language that was chosen from here on.</summary>
    public async Task<IActionResult> OnPostLanguage(string? language)
    {
        Languages.Remember(HttpContext, language);
        return await Save() ?? RedirectToPage(new RouteValueDictionary(Here) { [KeptForms.Query] = Request.Query[KeptForms.Query].FirstOrDefault() });
    }

    /// <summary>Keeps, judges, and goes on to the step that comes next.</summary>
    protected async Task<IActionResult> Continue()
    {
        if (await Save() is { } refused)
            return refused;
        var judged = await Mediator.Send(new CheckCaseDraft(DraftKey!, Step), HttpContext.RequestAborted);
        return judged.Succeeded ? To(Changing ? FilingStep.Confirm : judged.Value) : Refused(judged.Failures);
    }

    /// <returns>Where it could not be kept: what to show.</returns>
    protected async Task<IActionResult?> Save()
    {
        var saved = await Mediator.Send(new SaveCaseDraft(DraftKey, Typed), HttpContext.RequestAborted);
        if (!saved.Succeeded)
            return Refused(saved.Failures);
        Key = RegistrationDraft.IsKey(Key) ? Key : RegistrationDraft.NewKey();
        DraftKey = saved.Value;
        CaseDraftKey.Keep(HttpContext, Cookies, Key!, saved.Value);
        return null;
    }

    protected IActionResult Refused(IReadOnlyList<Failure> failures) => failures[0] switch
    {
        var f when f == CaseDraftFailures.Filed => RedirectToPage("/Cases/Acuse", new { r = Key }),
        var f when f == CaseDraftFailures.SignInFirst => Led(Url.Page("/SignIn/SignIn", new { regreso = Url.Page(null, new { r = Key }) })!, f),
        var f when f == CaseDraftFailures.Gone => Led(Url.Page("/Cases/Pqrsf")!, f),
        _ => Told([.. failures.Select(KeptError.Of)], failures.Any(f => f.Kind == FailureKind.TooMany) ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK),
    };

    /// <summary>On this page, whose boxes show what the server kept.</summary>
    private protected IActionResult Told(KeptError[] errors, int status = StatusCodes.Status200OK) => HttpContext.Show(
        new KeptForm(Request.Path, [], errors, status), Here.ToDictionary(v => v.Key, v => new Microsoft.Extensions.Primitives.StringValues(v.Value?.ToString())));

    protected RedirectToPageResult To(FilingStep step) => RedirectToPage($"/Cases/{step}", new { r = Key });

    protected RouteValueDictionary Here => Changing ? new() { ["r"] = Key, ["cambiar"] = "true" } : new() { ["r"] = Key };

    private IActionResult Led(string address, Failure why)
    {
        var to = address.Split('?', 2);
        return HttpContext.Show(new KeptForm(to[0], [], [KeptError.Of(why)]), Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(to.ElementAtOrDefault(1)));
    }

    /// <returns>Null where the page may be shown.</returns>
    private async Task<IActionResult?> Opened()
    {
        if (DraftKey is null)
            return Step == FilingStep.Kind
                ? RegistrationDraft.IsKey(Key) ? null : RedirectToPage(new RouteValueDictionary { ["r"] = RegistrationDraft.NewKey(), [KeptForms.Query] = Request.Query[KeptForms.Query].FirstOrDefault() })
                : Led(Url.Page("/Cases/Pqrsf")!, CaseDraftFailures.Gone);
        var draft = await Mediator.Send(new GetCaseDraft(DraftKey), HttpContext.RequestAborted);
        if (!draft.Succeeded)
            return draft.Failures[0] == CaseDraftFailures.Gone && Step == FilingStep.Kind ? RedirectToPage(new { r = RegistrationDraft.NewKey() }) : Refused(draft.Failures);
        Draft = draft.Value;
        return Step > Draft.Missing || !Draft.Steps.Contains(Step) ? To(Draft.Missing) : null;
    }

    /// <summary>A stranger's page types nothing for anybody. Our own, which was drawn before somebody signed in or out, loses nothing.</summary>
    /// <returns>Null where the post goes on.</returns>
    private async Task<IActionResult?> Proved()
    {
        if (await HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(HttpContext))
            return null;
        if (Request.Headers["Sec-Fetch-Site"] != "same-origin" || !Request.HasFormContentType)
            return new AntiforgeryValidationFailedResult();
        return await Save() ?? Told([new("", HttpContext.HasFormCookie() ? "form.expired" : "form.unproved", [])]);
    }
}
