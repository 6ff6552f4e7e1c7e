using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Ventanilla.Application.Accounts;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Pages.Accounts;

/// <summary>The same as the file to take away, in words, to read and to print.</summary>
[Authorize]
public sealed class MyCopyModel(IMediator mediator, PortalTexts texts, TimeProvider clock) : PageModel
{
    /// <summary>Right so far, and not yet in.</summary>
    private static readonly HashSet<string> StepMissing =
        ["account_closing", "code_to_give", "company_to_name", "legal_to_accept", "not_activated", "questions_to_answer", "verification_blocked"];

    private static readonly HashSet<string> NotDone =
    [
        "account_disabled", "blocked", "busy", "late", "late_and_blocked", "locked", "none_open", "not_due", "overtaken", "password_wrong", "paused",
        "unknown_name", "wrong", "wrong_and_blocked",
    ];

    public MyData Data { get; private set; } = null!;
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public string FullName => Data.FullName ?? MyDataModel.Name(Data.FirstName, Data.SecondName, Data.FirstSurname, Data.SecondSurname);

    public async Task OnGet() => Data = (await mediator.Send(new GetMyData(), HttpContext.RequestAborted)).Value;

    public string Link(LinkData link) => texts[
        link.UsedAt is not null ? "Accounts.copy.link_used" : link.ExpiresAt > Now ? "Accounts.copy.link_open" : "Accounts.copy.link_over",
        texts[$"Accounts.copy.link_{link.Purpose}"].Value, (link.UsedAt ?? link.ExpiresAt).ToLocalDayAndHour()];

    public string Session(SessionData session) => texts["Accounts.copy.session",
        session.Device.Length > 0 ? session.Device : texts["SignIn.sessions.unknown_device"].Value, session.Address,
        session.StartedAt.ToLocalDayAndHour(), session.LastSeenAt.ToLocalDayAndHour()];

    public string Kind(MessageData message) => Said($"Notifications.kind.{message.Kind}", message.Kind);

    public string Action(TrailData row) => Said($"Audit.action.{row.Action}", row.Action);

    /// <summary>The trail has a word for each way something can end; whoever reads it here wants to know whether it was done.</summary>
    public string Outcome(TrailData row) => row.Outcome.Length == 0 ? ""
        : texts["Audit.outcome." + (StepMissing.Contains(row.Outcome) ? "step_missing" : row.Outcome.Contains('.') || NotDone.Contains(row.Outcome) ? "not_done" : "done")];

    /// <summary>Rows outlive the words for them.</summary>
    private string Said(string key, string otherwise) => texts.Has(key) ? texts[key].Value : otherwise;
}
