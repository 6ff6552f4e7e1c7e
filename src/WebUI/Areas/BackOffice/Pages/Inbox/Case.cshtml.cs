using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Common;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Portal;
using Ventanilla.Application.Templates;
using Ventanilla.Application.Unlocks;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Inbox;

/// <summary>One case: what was said, its clocks and why, and whatever its state and the reader's role allow. One form at a time is open, by the address.</summary>
[RequestSizeLimit(BoundedUploadAttribute.Heard)]
[RequestFormLimits(MultipartBodyLengthLimit = AnswerUploads.Most)]
[BoundedUpload(AnswerUploads.Most, "Form.Files", "cases.attachments_unread", Attachment.MaxLength / 1024 / 1024)]
public sealed class CaseModel(IMediator mediator, SealedCookies cookies, ICaller caller, PortalTexts texts, PortalPolicy policy) : PageModel
{
    [BindProperty]
    public CaseInput Form { get; set; } = new();

    [FromRoute]
    public string Radicado { get; set; } = "";

    [BindProperty(Name = CaseAddress.Act, SupportsGet = true)]
    public string? Act { get; set; }

    public CaseFile Opened { get; private set; } = null!;
    public CaseList List { get; private set; } = null!;
    public IReadOnlyList<string> Acts { get; private set; } = [];
    public IReadOnlyList<CaseWorker> Workers { get; private set; } = [];

    /// <summary>What an answer may begin with.</summary>
    public IReadOnlyList<TemplateOffer> Templates { get; private set; } = [];
    public IReadOnlyList<UnlockView> Unlocks { get; private set; } = [];
    public UnlockProposalView Proposal { get; private set; } = new(false, null);

    /// <summary>What happened since the version that a refused form had seen.</summary>
    public IReadOnlyList<CaseEntryView> Changed { get; private set; } = [];

    /// <summary>How the last answer of several ended, case by case.</summary>
    public IReadOnlyList<ToldOutcome> Told { get; private set; } = [];

    /// <summary>Who it is, for this one view of the page.</summary>
    public FilerView? Revealed { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        var found = await mediator.Send(new FindCase(Radicado), HttpContext.RequestAborted);
        if (Missing(found.Failures) is { } missing)
            return missing;
        var noted = await mediator.Send(new NotePresence(found.Value), HttpContext.RequestAborted);
        var opened = await mediator.Send(new GetCase(found.Value), HttpContext.RequestAborted);
        if (Missing([.. noted.Failures, .. opened.Failures]) is { } gone)
            return gone;
        Opened = opened.Value;
        var view = CaseAddress.Read(Request.Query);
        string? after = Request.Query[CaseAddress.After];
        List = new(view, (await mediator.Send(new ListCases(view, after), HttpContext.RequestAborted)).Value, after, Opened.Head.Radicado);
        Act = Act is CaseActs.Attach or CaseActs.Detach ? CaseActs.Answer : Act;
        if (Act == CaseActs.Answer && CaseActs.AsksForApp(Opened))
            Act = CaseActs.Decide;
        Acts = [.. CaseActs.Of(Opened, User.StaffRole()!.Value, caller.StaffId, policy.Cases.HealthRisk)];
        if (Act == CaseActs.Assign)
            Workers = (await mediator.Send(new ListCaseWorkers(), HttpContext.RequestAborted)).Value;
        if (Act == CaseActs.Answer)
            ViewData["LanguageHere"] = With(CaseActs.Draft);
        if (Act == CaseActs.Answer)
            Templates = await mediator.Send(new OfferTemplates(found.Value), HttpContext.RequestAborted) is { Succeeded: true } offered ? offered.Value : [];
        if (Act == CaseActs.Unlock && await mediator.Send(new GetUnlock(found.Value), HttpContext.RequestAborted) is { Succeeded: true } tried)
            (Unlocks, Proposal) = (tried.Value, (await mediator.Send(new GetUnlockProposal(found.Value), HttpContext.RequestAborted)).Value);
        if (int.TryParse(ModelState["Form.Seen"]?.AttemptedValue, CultureInfo.InvariantCulture, out var seen) && seen < Opened.Head.Version)
            Changed = [.. Opened.Timeline.Where(e => e.Number > seen)];
        Form.Answer = Opened.Draft ?? SkeletonOf(Opened);
        if (Act == CaseActs.Decide)
            Form.Reason ??= Opened.Draft;
        (Revealed, Told) = (TakeRevealed(), ToldOutcomes.Take(HttpContext, cookies, ToldOutcomes.Answered, caller.StaffId));
        return Page();
    }

    /// <param name="language">The button of a language posts an answer as a draft: it is longer than a cookie holds.</param>
    public async Task<IActionResult> OnPost(string? language)
    {
        Languages.Remember(HttpContext, language);
        var found = await mediator.Send(new FindCase(Radicado), HttpContext.RequestAborted);
        if (Missing(found.Failures) is { } missing)
            return missing;
        var id = found.Value;
        if (Form.Asks(Act, id) is var (message, next))
            return await Does(message, next);
        return Act switch
        {
            CaseActs.Template => await Begins(id),
            CaseActs.Attach => await Keeps(id, await mediator.Attach(id, Form.Files, texts, HttpContext.RequestAborted)),
            CaseActs.Detach => await Keeps(id, (await mediator.Send(new DetachFromAnswer(id, Form.File), HttpContext.RequestAborted)).Failures),
            CaseActs.Answer => await mediator.Attach(id, Form.Files, texts, HttpContext.RequestAborted) is { Count: > 0 } refused ? await Keeps(id, refused) : await Answers(id),
            CaseActs.Reveal => await Reveals(id, CaseInput.Lines(Form.Reason)),
            CaseActs.Presence => await Notes(id),
            _ => NotFound(),
        };
    }

    /// <summary>The address of this case in its view, with that form open.</summary>
    public string With(string? act, string? done = null) =>
        CaseAddress.OfCase(Radicado, CaseAddress.Read(Request.Query), Request.Query[CaseAddress.After], (CaseAddress.Act, act), (CaseAddress.Done, done));

    private async Task<IActionResult> Does(IRequest<Result> message, string? next)
    {
        var result = await mediator.Send(message, HttpContext.RequestAborted);
        return Missing(result.Failures) ?? (!result.Succeeded ? this.Show(result) : Act == CaseActs.Draft ? Again(With(next, Act)) : LocalRedirect(With(next, Act)));
    }

    /// <summary>The answer begins with a template, below whatever is the writer's own: what they were offered to begin with is not.</summary>
    private async Task<IActionResult> Begins(Guid id)
    {
        var opened = await mediator.Send(new GetCase(id), HttpContext.RequestAborted);
        if (Missing(opened.Failures) is { } missing)
            return missing;
        var written = CaseInput.Lines(Form.Answer);
        var own = written.Trim() == SkeletonOf(opened.Value).ReplaceLineEndings("\n").Trim() ? "" : written;
        return await Does(new UseTemplate(id, Form.TemplateId, own), CaseActs.Answer);
    }

    private string SkeletonOf(CaseFile file) => texts.Skeleton(file, User.Identity!.Name!, $"{User.StaffRole()}");

    /// <summary>Files came or went: what is written so far waits as a draft.</summary>
    private async Task<IActionResult> Keeps(Guid id, IReadOnlyList<Failure> failures)
    {
        var saved = await mediator.Send(new SaveAnswerDraft(id, CaseInput.Lines(Form.Answer)), HttpContext.RequestAborted);
        List<Failure> all = [.. failures, .. saved.Failures];
        return Missing(all) ?? (all.Count == 0 ? Again(With(CaseActs.Answer) + "#hacer") : this.Show(KeptForm.Of(Request, all.Select(KeptError.Of), keptElsewhere: "Form.Answer")));
    }

    /// <summary>The answer's form as it is kept, with what was ticked in it.</summary>
    private IActionResult Again(string address) => Form is { Denies: false, Also: [] } ? LocalRedirect(address)
        : HttpContext.Show(KeptForm.Of(Request, [], keptElsewhere: "Form.Answer"), QueryHelpers.ParseQuery(address.Split('?', '#')[1]));

    /// <summary>An answer that is refused is longer than a cookie holds: it waits as a draft.</summary>
    private async Task<IActionResult> Answers(Guid id)
    {
        var answer = CaseInput.Lines(Form.Answer);
        SeenCase[] also = [.. Form.Also.Select(CaseInput.SeenIn).OfType<SeenCase>()];
        var result = also.Length == 0 ? (await mediator.Send(new AnswerCase(id, Form.Seen, answer, Form.Denies), HttpContext.RequestAborted)).With<IReadOnlyList<CaseOutcome>>([])
            : await mediator.Send(new AnswerLinkedCases(id, Form.Seen, answer, also, Form.Denies), HttpContext.RequestAborted);
        if (Missing(result.Failures) is { } missing)
            return missing;
        if (result.Succeeded)
        {
            if (result.Value.Count > 0)
                cookies.Write(HttpContext, ToldOutcomes.Answered, ToldOutcomes.Of(caller.StaffId!.Value, result.Value), ToldOutcomes.Lifetime);
            return LocalRedirect(With(null));
        }

        var saved = await mediator.Send(new SaveAnswerDraft(id, answer), HttpContext.RequestAborted);
        return this.Show(KeptForm.Of(Request, [.. result.Failures.Concat(saved.Failures).Select(KeptError.Of)], keptElsewhere: "Form.Answer"));
    }

    private async Task<IActionResult> Reveals(Guid id, string reason)
    {
        var result = await mediator.Send(new RevealFiler(id, reason), HttpContext.RequestAborted);
        if (Missing(result.Failures) is { } missing)
            return missing;
        if (!result.Succeeded)
            return this.Show(result);
        cookies.Write(HttpContext, RevealedFiler.Cookie, new RevealedFiler(caller.StaffId!.Value, id, result.Value), RevealedFiler.Lifetime);
        return LocalRedirect(With(null));
    }

    /// <summary>Comes by itself while the page is open, with the answer as far as it is written.</summary>
    private async Task<IActionResult> Notes(Guid id)
    {
        var noted = await mediator.Send(new NotePresence(id), HttpContext.RequestAborted);
        if (noted.Succeeded && !string.IsNullOrWhiteSpace(Form.Answer))
            noted = await mediator.Send(new SaveAnswerDraft(id, CaseInput.Lines(Form.Answer)), HttpContext.RequestAborted);
        return Missing(noted.Failures) ?? new NoContentResult();
    }

    private FilerView? TakeRevealed()
    {
        if (cookies.Read<RevealedFiler>(HttpContext, RevealedFiler.Cookie) is not { } revealed)
            return null;
        cookies.Forget(HttpContext, RevealedFiler.Cookie);
        return revealed.StaffId == caller.StaffId && revealed.CaseId == Opened.Head.Id ? revealed.Filer : null;
    }

    private IActionResult? Missing(IReadOnlyList<Failure> failures) => failures.Any(f => f.Kind is FailureKind.Forbidden) ? StatusCode(StatusCodes.Status403Forbidden)
        : failures.Any(f => f.Kind is FailureKind.NotFound) ? NotFound() : null;
}
