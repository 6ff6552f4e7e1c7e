using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Terms;
using Ventanilla.Domain.Cases;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Cases;

/// <summary>What it is about, and whether the data may be used for it.</summary>
public sealed class CaseModel(IMediator mediator, SealedCookies cookies, PortalTexts texts) : FilingPage(mediator, cookies, FilingStep.Case)
{
    public sealed class Input
    {
        public string? Product { get; set; }
        public CaseUrgency? Urgency { get; set; }
        public string? Reach { get; set; }
        public bool RemoteSession { get; set; }
        public string? Subject { get; set; }
        public string? Text { get; set; }
        public bool DataAuthorised { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    protected override CaseDraftData Typed => new()
    {
        Product = Form.Product ?? "", Urgency = Form.Urgency, Reach = Form.Reach ?? "", RemoteSession = Form.RemoteSession,
        Subject = Form.Subject ?? "", Text = Form.Text ?? "", DataAuthorised = Form.DataAuthorised,
    };

    public IEnumerable<SelectListItem> Urgencies { get; private set; } = [];

    public async Task OnGet()
    {
        if (Draft.Data.Kind == CaseKind.Support)
        {
            var promised = (await Mediator.Send(new GetPromises(), HttpContext.RequestAborted)).Value;
            Urgencies = Enum.GetValues<CaseUrgency>().Reverse().Select(u => new Choice(texts[$"Cases.urgency.{u}"], u.ToString(), texts.SayGoal(promised.Of(CaseKind.Support, u)!)));
        }

        var data = Draft.Data;
        Form = new Input
        {
            Product = data.Product, Urgency = data.Urgency, Reach = data.Reach, RemoteSession = data.RemoteSession == true,
            Subject = data.Subject, Text = data.Text, DataAuthorised = data.DataAuthorised == true,
        };
    }

    public Task<IActionResult> OnPost() => Continue();
}
