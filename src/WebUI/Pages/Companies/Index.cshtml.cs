using MediatR;
using Ventanilla.Application.Common;
using Ventanilla.Application.Portal;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Pages.Companies;

/// <summary>The companies of an account; before the first one, why it is needed and what is left to do.</summary>
public sealed class IndexModel(IMediator mediator, SealedCookies cookies, PortalPolicy policy, ICaller caller)
    : CompanyPage(mediator, cookies, policy, caller)
{
    /// <summary>What was just done: <c>agregada</c> or <c>guardada</c>.</summary>
    public string? Done { get; private set; }

    public void OnGet(string? lista) => Done = List.Companies.Count > 0 && lista is "agregada" or "guardada" ? lista : null;
}
