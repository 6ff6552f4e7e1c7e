using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Terms;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>Everything once more, before it gets its number.</summary>
public sealed class ConfirmModel(IMediator mediator, SealedCookies cookies, PortalTexts texts) : FilingPage(mediator, cookies, FilingStep.Confirm)
{
    /// <summary>As the law counts them; null where it sets no term.</summary>
    public int? Days => LegalTerms.Of(Draft.Data.Kind!.Value)?.Days;
    public AnswerWay Way => WayOf(Draft.Data);

    public string? DocumentNumber => Draft.Data.DocumentType is { } type ? Document.Read(type, Draft.Data.DocumentNumber)?.Shown : null;

    /// <summary>What the form of the kind asked besides.</summary>
    public IEnumerable<(string Label, string Said, string Field)> Asked => Draft.Data.Kind switch
    {
        CaseKind.Support =>
        [
            ("Fields.CaseProduct", Draft.Data.Product!, "Product"), ("Fields.CaseUrgency", texts[$"Cases.urgency.{Draft.Data.Urgency}"], "Urgency"),
            ("Fields.CaseReach", Draft.Data.Reach!, "Reach"), ("Fields.RemoteSession", texts[Draft.Data.RemoteSession == true ? "Cases.yes" : "Cases.no"], "RemoteSession"),
        ],
        _ => [],
    };

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var draft = DraftKey is null ? null : await Mediator.Send(new GetCaseDraft(DraftKey), HttpContext.RequestAborted);
        if (draft is not { Succeeded: true })
            return Refused(draft?.Failures ?? [CaseDraftFailures.Gone]);
        var (id, data) = (draft.Value.Id, draft.Value.Data);
        if (draft.Value.Missing != FilingStep.Confirm)
            return To(draft.Value.Missing);
        var who = new FilerData(data.Who!.Value, data.FullName, data.DocumentType, data.DocumentNumber, data.Email, data.Phone);
        var filed = await Mediator.Send(new FileCase(id, data.Kind!.Value, who, WayOf(data), data.Subject!, data.Text!, data.DataAuthorised == true)
        {
            Details = data.Details,
        }, HttpContext.RequestAborted);
        return filed.Succeeded ? RedirectToPage("Acuse", new { r = Key }) : Refused(filed.Failures);
    }

    public async Task<IActionResult> OnPostDrop()
    {
        if (DraftKey is not null && await Mediator.Send(new DropCaseDraft(DraftKey), HttpContext.RequestAborted) is { Succeeded: false } refused)
            return Refused(refused.Failures);
        Cookies.Forget(HttpContext, CaseDraftKey.CookieOf(Key));
        return RedirectToPage("Pqrsf");
    }

    private static AnswerWay WayOf(CaseDraftData data) => data.Who == FilerKind.Account ? data.Answer!.Value : FilingRules.WaysTo(data.Who!.Value)[0];
}
