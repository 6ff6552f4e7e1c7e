using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Accounts;

/// <summary>Between the password and the session: the legal documents of which there is a new version.</summary>
public sealed class LegalDueModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    public sealed class Input
    {
        public bool AcceptsTerms { get; set; }
        public bool AcceptsDataTreatment { get; set; }
    }

    private IReadOnlyList<LegalDocument> _due = [];

    [BindProperty]
    public Input Form { get; set; } = new();

    public bool Asks(string document) => _due.Any(d => d.Document == document);

    public async Task<IActionResult> OnGet() => await Load() is { } ? Page() : this.LeadBack("/SignIn/SignIn");

    public async Task<IActionResult> OnPost()
    {
        if (await Load() is not { } ticket)
            return this.LeadBack("/SignIn/SignIn");
        var result = await mediator.Send(new AcceptLegal(new Secret(ticket.Token), Form.AcceptsTerms, Form.AcceptsDataTreatment), HttpContext.RequestAborted);
        return result.Succeeded ? await this.Follow(result.Value, cookies, ticket.ReturnTo) : this.Show(result);
    }

    private async Task<SignInTicket?> Load()
    {
        if (cookies.Read<SignInTicket>(HttpContext, SignInTicket.Cookie) is not { } ticket)
            return null;
        var due = await mediator.Send(new GetLegalDue(new Secret(ticket.Token)), HttpContext.RequestAborted);
        if (!due.Succeeded)
            return null;
        _due = due.Value;
        return ticket;
    }
}
