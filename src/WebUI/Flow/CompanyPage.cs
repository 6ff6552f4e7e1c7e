using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Common;
using Ventanilla.Application.Companies;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;

namespace Ventanilla.WebUI.Flow;

/// <summary>A page of an account's companies: it opens to whoever is in, and to whoever used the link or gave the password of an account that
/// only lacks its company. On a portal that asks for none there is no such page.</summary>
public abstract class CompanyPage(IMediator mediator, SealedCookies cookies, PortalPolicy policy, ICaller caller) : PageModel
{
    protected IMediator Mediator { get; } = mediator;
    protected SealedCookies Cookies { get; } = cookies;

    /// <summary>Of an account that waits for its first company; null for whoever is in.</summary>
    protected Secret? Ticket { get; private set; }
    public CompanyList List { get; private set; } = null!;

    /// <summary>The account has no area of its own before it is complete, and may leave all the same.</summary>
    public bool Waits => Ticket is not null;
    public string Frame => Waits ? "_Layout" : "_AccountLayout";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (policy.Registration.AfterActivation != AfterActivation.Company)
        {
            context.Result = NotFound();
            return;
        }

        // The ticket before the session: it is the newer of the two, for signing in leaves it behind.
        if ((Carried() is { } ticket && await Opens(ticket)) || (caller.AccountId is not null && await Opens(null)))
            await next();
        else
            context.Result = this.LeadBack("/SignIn/SignIn", new { regreso = Request.Path.Value });
    }

    private Secret? Carried() =>
        Cookies.Read<CompanyTicket>(HttpContext, CompanyTicket.Cookie) is { } carried ? new Secret(carried.Token) : null;

    private async Task<bool> Opens(Secret? ticket)
    {
        if (await Mediator.Send(new ListCompanies(ticket), HttpContext.RequestAborted) is not { Succeeded: true } list)
            return false;
        (Ticket, List) = (ticket, list.Value);
        return true;
    }
}

/// <summary>The boxes of a company's form, in their order.</summary>
public sealed class CompanyForm
{
    public string? Nit { get; set; }
    public string? LegalName { get; set; }
    public string? TradeName { get; set; }
    public string? EconomicActivity { get; set; }
    public string? Department { get; set; }
    public string? City { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? ContactName { get; set; }
    public string? ContactRole { get; set; }

    public static CompanyForm Of(CompanyData data) => new()
    {
        Nit = data.Nit, LegalName = data.LegalName, TradeName = data.TradeName, EconomicActivity = data.EconomicActivity, Department = data.Department,
        City = data.City, Address = data.Address, Phone = data.Phone, Email = data.Email, ContactName = data.ContactName, ContactRole = data.ContactRole,
    };

    public CompanyData ToData() => new()
    {
        Nit = Nit, LegalName = LegalName, TradeName = TradeName, EconomicActivity = EconomicActivity, Department = Department,
        City = City, Address = Address, Phone = Phone?.Trim(), Email = Email, ContactName = ContactName, ContactRole = ContactRole,
    };
}

/// <summary>The form as adding and editing share it.</summary>
public sealed record CompanyFields(CompanyForm Form);
