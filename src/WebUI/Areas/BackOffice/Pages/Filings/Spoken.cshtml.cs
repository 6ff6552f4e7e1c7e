using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.Common;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Filings;

/// <summary>Staff write down what a person asks for aloud. What is refused comes back as it was: its long texts wait on the server.</summary>
public sealed class SpokenModel(IMediator mediator, SealedCookies cookies, ICaller caller, PortalTexts texts) : PageModel
{
    public sealed class Input
    {
        /// <summary>The number of the form: sent twice it files once.</summary>
        public Guid Id { get; set; }
        public Channel? Via { get; set; }
        public CaseKind? Kind { get; set; }
        public FilerKind? Who { get; set; }
        public string? FullName { get; set; }
        public DocumentType? DocumentType { get; set; }
        public string? DocumentNumber { get; set; }
        public string? Email { get; set; }
        public string? Phone { get; set; }
        public AnswerWay? AnswerBy { get; set; }
        public string? Subject { get; set; }
        public string? Text { get; set; }
        public string? Answer { get; set; }
        public bool SpokenData { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    public Guid Id { get; private set; }

    public IEnumerable<SelectListItem> Vias => Named("Filings.via", [Channel.Counter, Channel.Phone]);
    public IEnumerable<SelectListItem> Kinds => Named("Inbox.kind", FilingRules.Spoken);
    public IEnumerable<SelectListItem> Whos => Named("Filings.who", [FilerKind.Identified, FilerKind.Reserved, FilerKind.Anonymous]);
    public IEnumerable<SelectListItem> Types => Named("Fields.DocumentType", Enum.GetValues<DocumentType>());
    public IEnumerable<SelectListItem> Ways => Named("Filings.way", [AnswerWay.Email, AnswerWay.HandOver, AnswerWay.Notice]);

    public async Task<IActionResult> OnGet()
    {
        if (!caller.Actor.Permissions.Contains(Permission.WorkCases))
            return StatusCode(StatusCodes.Status403Forbidden);
        Id = Guid.TryParse(ModelState["Form.Id"]?.AttemptedValue, out var kept) ? kept : Guid.CreateVersion7();
        if (SpokenDraft.Of(HttpContext, cookies, Id) is { } key && await mediator.Send(new GetCaseDraft(key), HttpContext.RequestAborted) is { Succeeded: true } draft)
            (Form.Text, Form.Answer) = (draft.Value.Data.Text, draft.Value.Data.SpokenAnswer);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var (text, answer) = (Lines(Form.Text), Lines(Form.Answer));
        var filed = await mediator.Send(new FileSpokenCase(Form.Id == Guid.Empty ? Guid.CreateVersion7() : Form.Id, Form.Via, Form.Kind, Form.Who, Form.FullName, Form.DocumentType,
            Form.DocumentNumber, Form.Email, Form.Phone, Form.AnswerBy, Form.Subject ?? "", text, answer, Form.SpokenData), HttpContext.RequestAborted);
        if (filed.Failures.Any(f => f.Kind is FailureKind.Forbidden))
            return StatusCode(StatusCodes.Status403Forbidden);
        var key = SpokenDraft.Of(HttpContext, cookies, Form.Id);
        if (!filed.Succeeded)
            return await Keeps(key, text, answer, filed.Failures);
        if (key is not null && await mediator.Send(new DropCaseDraft(key), HttpContext.RequestAborted) is { Succeeded: true })
            SpokenDraft.Forget(HttpContext, cookies, Form.Id);
        return LocalRedirect($"{StaffCookie.Root}/casos/{filed.Value.Radicado}/acuse?{CaseAddress.Done}=verbal");
    }

    /// <summary>Ten thousand letters fit into no cookie.</summary>
    private async Task<IActionResult> Keeps(Secret? key, string text, string answer, IReadOnlyList<Failure> why)
    {
        var saved = await mediator.Send(new SaveCaseDraft(key, new() { Text = text, SpokenAnswer = answer }), HttpContext.RequestAborted);
        if (saved.Succeeded)
            SpokenDraft.Keep(HttpContext, cookies, Form.Id, saved.Value);
        var kept = KeptForm.Of(Request, [.. why.Concat(saved.Failures).Select(KeptError.Of)]);
        return this.Show(saved.Succeeded ? kept.Without("Form.Text").Without("Form.Answer") : kept);
    }

    private IEnumerable<SelectListItem> Named<T>(string key, IEnumerable<T> values) where T : struct, Enum =>
        values.Select(v => new SelectListItem(texts[$"{key}.{v}"].Value, $"{v}"));

    // A browser posts two signs for the end of a line.
    private static string Lines(string? typed) => (typed ?? "").ReplaceLineEndings("\n");
}

/// <summary>Opens the long texts of a form that was refused, which lie on the server. One cookie a form.</summary>
internal sealed record SpokenDraft(string Token)
{
    private const string Cookie = "ventanilla.gestion.verbal.";
    private const int MostCharacters = 1_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    public static Secret? Of(HttpContext http, SealedCookies cookies, Guid form) => cookies.Read<SpokenDraft>(http, $"{Cookie}{form:N}") is { } kept ? new(kept.Token) : null;

    public static void Keep(HttpContext http, SealedCookies cookies, Guid form, Secret key)
    {
        cookies.MakeRoom(http, Cookie, MostCharacters);
        cookies.Write(http, $"{Cookie}{form:N}", new SpokenDraft(key.Reveal()), Lifetime);
    }

    public static void Forget(HttpContext http, SealedCookies cookies, Guid form) => cookies.Forget(http, $"{Cookie}{form:N}");
}
