using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ventanilla.Application.AccountDesk;
using Ventanilla.Application.Common;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Staff;
using Ventanilla.WebUI.Flow;
using Ventanilla.WebUI.Forms;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.AccountDesk;

/// <summary>One account, and the one thing that its address says is done to it.</summary>
public sealed class AccountModel(IMediator mediator, PortalTexts texts, SealedCookies cookies, ICaller caller) : PageModel
{
    public sealed class Input
    {
        public string? Reason { get; set; }
        public MendKind? Kind { get; set; }
        public string? Evidence { get; set; }
    }

    [BindProperty]
    public Input Form { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "sesion")]
    public Guid? Session { get; set; }

    [BindProperty(SupportsGet = true, Name = "arreglo")]
    public Guid? Mend { get; set; }

    public AccountFile Opened { get; private set; } = null!;
    public string? Act { get; private set; }

    /// <summary>What was just done.</summary>
    public string? Done { get; private set; }

    public bool Works => User.StaffRole() is { } role && role.PermissionsOf().Contains(Permission.WorkAccounts);
    public IEnumerable<string> Offers => Works ? AccountActs.Of(Opened) : [];
    public bool HadFactor => Opened.Timeline.Any(r => r.Action is "enable_second_factor");
    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<MendKind>().Select(k => new SelectListItem(texts[$"AccountDesk.mend.{k}"].Value, $"{k}"));

    /// <summary>What the act is about, beside its word.</summary>
    public string Rest => AccountActs.IsOfMend(Act) ? $"&arreglo={Mend}" : Act == AccountActs.Sessions && Session is { } one ? $"&sesion={one}" : "";

    public string With(string act) => $"/gestion/cuentas/{Id}?{AccountActs.Key}={act}";

    public string About(MendView mend, string act) => $"{With(act)}&arreglo={mend.Id}";

    public string Action(AccountHappening row) => texts.Has($"Audit.action.{row.Action}") ? texts[$"Audit.action.{row.Action}"].Value : row.Action;

    /// <summary>The trail's own word where there is none for it.</summary>
    public string Outcome(AccountHappening row) => texts.Has($"AccountDesk.outcome.{row.Outcome}") ? texts[$"AccountDesk.outcome.{row.Outcome}"].Value
        : row.Outcome.Contains('.', StringComparison.Ordinal) ? texts["Audit.outcome.not_done"].Value : row.Outcome.Replace('_', ' ');

    public string DocumentIs => Opened.Head.Document is null ? "" : texts[Opened.DocumentProved ? "AccountDesk.fact.proved" : "AccountDesk.fact.typed"].Value;

    public string Factor => Opened.FactorSince is { } since ? texts["AccountDesk.fact.factor_since", since.ToLocalDayAndHour(), Opened.CodesLeft].Value
        : texts[HadFactor ? "AccountDesk.fact.factor_was" : "AccountDesk.fact.factor_never"].Value;

    public string Waits(MendView mend) => texts[$"AccountDesk.mend.waits.{mend.State}", texts[$"AccountDesk.mend.{mend.Kind}"].Value];

    public string Who(AccountHappening row) => row.By ?? texts[$"AccountDesk.actor.{row.ActorKind}"].Value;

    public async Task<IActionResult> OnGet(string? hacer, string? hecho)
    {
        var read = await mediator.Send(new GetAccountFile(Id), HttpContext.RequestAborted);
        if (!read.Succeeded)
            return this.Refuse(read);
        Opened = read.Value;
        Act = Works ? AccountActs.All.FirstOrDefault(a => a == hacer && (a == AccountActs.Sessions || AccountActs.IsOfMend(a) || Offers.Contains(a))) : null;
        Done = AccountActs.All.FirstOrDefault(a => a == hecho);
        return Page();
    }

    public async Task<IActionResult> OnPost(string? hacer, bool aprobar)
    {
        if (hacer == AccountActs.Print)
            return await Print();
        var reason = Form.Reason ?? "";
        IRequest<Result>? message = hacer switch
        {
            AccountActs.Activation => new ResendActivationFor(Id, reason),
            AccountActs.Recovery => new StartRecovery(Id, reason),
            AccountActs.Sessions => new EndAccountSessions(Id, Session, reason),
            AccountActs.Disable => new DisableAccount(Id, reason),
            AccountActs.Enable => new EnableAccount(Id, reason),
            AccountActs.Take => new TakeDocument(Id, reason),
            AccountActs.Decide => new DecideMend(Mend ?? Guid.Empty, Id, aprobar, reason),
            AccountActs.Withdraw => new WithdrawMend(Mend ?? Guid.Empty, Id, reason),
            AccountActs.Lost => new AskMend(Id, Form.Kind, Form.Evidence ?? ""),
            _ => null,
        };
        if (message is null)
            return NotFound();
        var result = await mediator.Send(message, HttpContext.RequestAborted);
        return result.Succeeded ? RedirectToPage(new { Id, hecho = hacer }) : this.Show(result);
    }

    private async Task<IActionResult> Print()
    {
        var printed = await mediator.Send(new PrintMend(Mend ?? Guid.Empty, Id), HttpContext.RequestAborted);
        if (!printed.Succeeded)
            return this.Show(printed);
        var paper = printed.Value;
        cookies.Write(HttpContext, FreshPaper.Cookie, new FreshPaper(caller.StaffId!.Value, paper.Code.Reveal(), paper.Kind, paper.Until), FreshPaper.Lifetime);
        return RedirectToPage("Paper");
    }
}
