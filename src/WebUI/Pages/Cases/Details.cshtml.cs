using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>Who somebody is and where the answer reaches them; of an account only the latter.</summary>
public sealed class DetailsModel(IMediator mediator, SealedCookies cookies, PortalTexts texts) : FilingPage(mediator, cookies, FilingStep.Details)
{
    public sealed class Input
    {
        public AnswerWay? Answer { get; set; }
        public string? FullName { get; set; }
        public DocumentType? DocumentType { get; set; }
        public string? DocumentNumber { get; set; }
        public string? Email { get; set; }
        public string? Phone { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>An empty box is bound as null; what the form does not have is not in the request.</summary>
    protected override CaseDraftData Typed => Request.HasFormContentType && Request.Form.ContainsKey("Form.FullName")
        ? new()
        {
            FullName = Form.FullName ?? "", DocumentType = Form.DocumentType, DocumentNumber = Form.DocumentNumber ?? "", Email = Form.Email?.Trim() ?? "",
            Phone = Form.Phone ?? "",
        }
        : new() { Answer = Form.Answer };

    public IEnumerable<SelectListItem> Types => Enum.GetValues<DocumentType>().Select(t => new SelectListItem(texts[$"Fields.DocumentType.{t}"], t.ToString()));

    public IEnumerable<SelectListItem> Ways =>
        FilingRules.WaysTo(FilerKind.Account).Select(w => new Choice(texts[$"Cases.answer.{w}"], w.ToString(), texts[$"Cases.answer.{w}.help"]));

    public void OnGet()
    {
        var data = Draft.Data;
        Form = new Input
        {
            Answer = data.Answer, FullName = data.FullName, DocumentType = data.DocumentType, DocumentNumber = data.DocumentNumber, Email = data.Email, Phone = data.Phone,
        };
    }

    public Task<IActionResult> OnPost() => Continue();
}
