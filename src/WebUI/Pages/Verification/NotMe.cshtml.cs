using MediatR;
using Microsoft.AspNetCore.Mvc;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Pages.Verification;

/// <summary>"It was not me": the person on record closes a registration made with their document.</summary>
public sealed class NotMeModel(IMediator mediator, SealedCookies cookies) : LinkPage(mediator, cookies, LinkPurpose.NotMe)
{
    public bool Usable { get; private set; }

    [BindProperty(Name = "listo", SupportsGet = true)]
    public bool Done { get; set; }

    public async Task<IActionResult> OnPost()
    {
        var result = await Mediator.Send(new DisownRegistration(Link!), HttpContext.RequestAborted);
        ForgetLink();
        return result.Succeeded ? RedirectToPage(new { listo = true }) : RedirectToPage();
    }

    protected override async Task Look(Secret link) =>
        Usable = (await Mediator.Send(new GetLink(link, LinkPurpose.NotMe), HttpContext.RequestAborted)).Value;
}
