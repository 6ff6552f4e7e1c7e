using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Recovery;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Common;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Pages.Recovery;

/// <summary>The code from paper: first it is asked for, together with whose it is; then what it mends is done.</summary>
public sealed class InPersonModel(IMediator mediator, SealedCookies cookies) : PageModel
{
    private static readonly string[] Sayings = ["mailed", "factor_off"];

    public sealed class Input
    {
        public string? Code { get; set; }
        public string? Name { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
        public string? Confirmation { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    /// <summary>Null while the code is asked for.</summary>
    public MendKind? Kind { get; private set; }

    /// <summary>What was just done.</summary>
    public string? Said { get; private set; }

    public async Task OnGet(string? listo, bool paso)
    {
        Said = Sayings.FirstOrDefault(s => s == listo);
        if (Said is null && paso && Typed() is { } paper && await mediator.Send(new GetPaperCode(new Secret(paper.Code), paper.Name), HttpContext.RequestAborted) is { Succeeded: true } found)
            Kind = found.Value;
    }

    public async Task<IActionResult> OnPost()
    {
        var paper = new TypedPaper(Form.Code ?? "", Form.Name ?? "");
        var found = await mediator.Send(new TryPaperCode(new Secret(paper.Code), paper.Name), HttpContext.RequestAborted);
        if (!found.Succeeded)
            return this.Show(found);
        cookies.Write(HttpContext, TypedPaper.Cookie, paper, TypedPaper.Lifetime);
        return RedirectToPage(new { paso = true });
    }

    public async Task<IActionResult> OnPostMailbox()
    {
        if (Typed() is not { } paper)
            return RedirectToPage();
        var mailed = await mediator.Send(new MendMailbox(new Secret(paper.Code), paper.Name, Form.Email ?? "", new Secret(Form.Password ?? ""),
            new Secret(Form.Confirmation ?? "")), HttpContext.RequestAborted);
        return mailed.Succeeded ? RedirectToPage(new { listo = "mailed" }) : this.Show(mailed);
    }

    public async Task<IActionResult> OnPostFactor()
    {
        if (Typed() is not { } paper)
            return RedirectToPage();
        var mended = await mediator.Send(new MendFactor(new Secret(paper.Code), paper.Name), HttpContext.RequestAborted);
        if (!mended.Succeeded)
            return this.Show(mended);
        cookies.Forget(HttpContext, TypedPaper.Cookie);
        return RedirectToPage(new { listo = "factor_off" });
    }

    private TypedPaper? Typed() => cookies.Read<TypedPaper>(HttpContext, TypedPaper.Cookie);
}
