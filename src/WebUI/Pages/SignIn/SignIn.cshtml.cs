using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Ventanilla.Application.Companies;
using Ventanilla.Application.Connections;
using Ventanilla.Application.Passkeys;
using Ventanilla.Application.Portal;
using Ventanilla.Application.SignIn;
using Ventanilla.Application.Verification;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Portal;
using Ventanilla.WebUI.Connections;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.SignIn;

public sealed class SignInForm
{
    /// <summary>E-mail, username or document number, as the portal allows.</summary>
    public string? Name { get; set; }
    public string? Password { get; set; }
    public bool Remember { get; set; }
    public string? ReturnTo { get; set; }

    /// <summary>What a device answered: JSON.</summary>
    public string? PasskeyAnswer { get; set; }
}

/// <summary>The form as the landing and the sign-in page share it.</summary>
public sealed record SignInCard(SignInForm Form)
{
    /// <summary>The texts of the one box: <c>SignIn.EmailDocument</c>.</summary>
    public static string Label(PortalPolicy policy) => "SignIn." + string.Concat(policy.Identity.SignInWith.Order());

    public bool IsEmail(PortalPolicy policy) => policy.Identity.SignInWith is [Identifier.Email];
}

/// <summary>Signs in, or leads whoever gave the right password to what is still missing.</summary>
[OnlyWhileOut]
public sealed class SignInModel(IMediator mediator, SealedCookies cookies, PortalPolicy policy) : PageModel
{
    [BindProperty]
    public SignInForm Form { get; set; } = new();

    [BindProperty(Name = "regreso", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    /// <summary>A page asked for it.</summary>
    public bool Asked => Url.IsLocalUrl(ReturnTo);

    /// <summary>Which one, if it is of the account.</summary>
    public AccountPage? Wanted => Asked ? AccountArea.Of(policy).FirstOrDefault(p => p.Current(ReturnTo!.Split('?')[0]) is not null) : null;

    /// <summary>The application that sent them here.</summary>
    public LocalText? Enters { get; private set; }

    public async Task<IActionResult> OnGet()
    {
        Form.ReturnTo = ReturnTo;
        if (Asked && ReturnTo!.Split('?', 2) is [EntranceRequest.Address, var query] && QueryHelpers.ParseQuery(query).GetValueOrDefault("client_id") is [{ } client])
            Enters = await mediator.Send(new GetEntranceName(client), HttpContext.RequestAborted) is { Succeeded: true } named ? named.Value : null;
        return ReturnTo == Url.Page("/Accounts/Home") && await Unfinished() is { } step ? RedirectToPage(step) : Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var result = await mediator.Send(new SignInWithPassword(Form.Name ?? "", new Secret(Form.Password ?? ""), Form.Remember), HttpContext.RequestAborted);
        return result.Succeeded ? await this.Follow(result.Value, cookies, ReturnTo) : this.Show(result);
    }

    /// <summary>What the browser asks its person's devices for.</summary>
    public async Task<IActionResult> OnGetPasskey() => this.Ask(await mediator.Send(new GetPasskeyQuestion(PasskeyDoor.People), HttpContext.RequestAborted));

    public async Task<IActionResult> OnPostPasskey()
    {
        var result = await mediator.Send(new SignInWithPasskey(Form.PasskeyAnswer ?? "", Form.Remember), HttpContext.RequestAborted);
        return result.Succeeded ? await this.Follow(result.Value, cookies, ReturnTo) : this.Show(result);
    }

    /// <summary>Where whoever looks for their home halfway through registering goes on; null where their ticket opens nothing any more.</summary>
    private async Task<string?> Unfinished() =>
        cookies.Read<CompanyTicket>(HttpContext, CompanyTicket.Cookie) is { } company
        && (await mediator.Send(new ListCompanies(new Secret(company.Token)), HttpContext.RequestAborted)).Succeeded ? "/Companies/Index"
        : cookies.Read<VerificationTicket>(HttpContext, VerificationTicket.Cookie) is { } questions
        && await mediator.Send(new GetVerification(new Secret(questions.Token)), HttpContext.RequestAborted) is { Succeeded: true, Value.Stage: not VerificationStage.Done }
            ? "/Verification/Index" : null;
}
