using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Following;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.WebUI.Pages.Accounts;

/// <summary>"I am in": what waits for the person, what they asked for and may ask for, and when they were here before.</summary>
[Authorize]
public sealed class HomeModel(IMediator mediator, PortalPolicy policy) : PageModel
{
    private const int FewCodes = 3;

    public HomeView Home { get; private set; } = null!;

    /// <summary>An account that was to be erased was just kept.</summary>
    public bool Kept { get; private set; }

    /// <summary>The account's first company has just completed it.</summary>
    public bool Completed { get; private set; }

    public bool HasCompanies => policy.Registration.AfterActivation == AfterActivation.Company;

    /// <summary>What is to be done, the most pressing first: only what is so of this account.</summary>
    public IEnumerable<Errand> Errands
    {
        get
        {
            if (Home.AddressToConfirm is { } address)
                yield return new("email", "/cuenta/correo", "envelope", address);
            if (HasCompanies && Home.AllCompanies == 0)
                yield return new("company", "/empresas/agregar", "building");
            if (Home.ConditionsChanged)
                yield return new("conditions", "/terminos", "file-earmark-text");
            if (Home.PhoneMissing)
                yield return new("phone", "/cuenta/telefono", "phone");
            if (Home is { HasSecondFactor: true, RecoveryCodesLeft: <= FewCodes })
                yield return new("codes", "/cuenta/segundo-factor", "key", Home.RecoveryCodesLeft);
            if (!Home.HasSecondFactor)
                yield return new("factor", "/cuenta/segundo-factor", "shield-lock");
        }
    }

    /// <summary>Cases that were filed and applications that were asked for before that was a case, the newest first.</summary>
    public IEnumerable<Asked> Requests =>
        Home.Apps.Where(a => a.Standing == AppStanding.Noted).Select(a => new Asked("app", a.Offer.Name.ToString(), a.RequestedAt!.Value))
            .Concat(Home.Cases.Select(c => new Asked("case", c.Subject, c.FiledAt, c))).OrderByDescending(r => r.At);

    public async Task OnGet(bool conservada, bool completa)
    {
        Home = (await mediator.Send(new GetHome(), HttpContext.RequestAborted)).Value;
        (Kept, Completed) = (conservada, completa);
    }
}

/// <summary>Something to be done, and the page where it is done.</summary>
/// <param name="Name">Of its texts: <c>Apps.errand.{Name}</c>, and <c>…_door</c> for the way to it.</param>
public sealed record Errand(string Name, string Path, string Icon, params object[] Arguments);

/// <param name="Kind"><c>app</c> or <c>case</c>.</param>
/// <param name="What">As its offer or the person calls it.</param>
/// <param name="Case">Of a case.</param>
public sealed record Asked(string Kind, string What, DateTimeOffset At, MyCase? Case = null);
