using System.Globalization;
using Ventanilla.Application.Cases;
using Ventanilla.Application.Following;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.WebUI.Localization;

/// <summary>What a person reads about a case of their own: where it stands, until when and what comes next.</summary>
internal static class MyCaseTexts
{
    public static string SayState(this PortalTexts texts, CaseState state, DateOnly? due, bool rests) =>
        state == CaseState.WaitingForPerson && rests && due is { } until ? texts["Cases.state.waiting_until", until.ToLocalDay()] : texts[$"Cases.state.{state}"];

    public static string SayState(this PortalTexts texts, MyCase one) => texts.SayState(one.State, one.Due, one.TermRests);

    /// <summary>What happens next, and by when.</summary>
    public static string SayNext(this PortalTexts texts, CaseState state, DateOnly? due, bool rests) => (state, due) switch
    {
        (CaseState.Received or CaseState.InProgress, { } until) => texts[$"Cases.next.{state}", until.ToLocalDay()],
        (CaseState.Received or CaseState.InProgress, null) => texts["Cases.next.no_term"],
        (CaseState.WaitingForPerson, { } until) => texts[rests ? "Cases.next.rests" : "Cases.next.waiting", until.ToLocalDay()],
        (CaseState.WaitingForPerson, null) => texts["Cases.next.waiting_no_term"],
        _ => texts[$"Cases.next.{state}"],
    };

    /// <summary>What belongs to a step besides its words.</summary>
    public static string? SayDetail(this PortalTexts texts, MyCaseEntry entry) => (entry.Step, entry.Detail) switch
    {
        (CaseStep.Reclassified, { } kind) => texts["Cases.detail.kind", texts[$"Cases.kind.{kind}"].Value].Value,
        (CaseStep.Extended, { } days) => texts["Cases.detail.days", days].Value,
        (CaseStep.Transferred, { } to) => texts["Cases.detail.to", to].Value,
        (CaseStep.Redated, { } from) => texts["Cases.detail.from", DateOnly.ParseExact(from, "O", CultureInfo.InvariantCulture).ToLocalDay()].Value,
        (CaseStep.Asked, { }) => texts["Cases.detail.art17"].Value,
        (CaseStep.Delivered, { } how) => texts[$"Cases.detail.{how}"].Value,
        (CaseStep.Rated, { } score) => texts["Cases.detail.rated", score, Case.BestScore].Value,
        _ => null,
    };

    /// <summary>What the organisation promises where the law sets no term.</summary>
    public static string SayGoal(this PortalTexts texts, ServiceGoal goal) => (goal.Hours, goal.Days) switch
    {
        (1, _) => texts["Cases.goal.hour", 1],
        ({ } hours, _) => texts["Cases.goal.hours", hours],
        (_, 1) => texts["Cases.goal.day", 1],
        _ => texts["Cases.goal.days", goal.Days!],
    };

    /// <summary>What the form of its kind asked besides, as its fields are called.</summary>
    public static (string Name, string Value) SayOwn(this PortalTexts texts, CaseDetail detail) => detail.Name switch
    {
        "product" => (texts["Fields.CaseProduct"], detail.Value),
        "urgency" => (texts["Fields.CaseUrgency"], texts[$"Cases.urgency.{detail.Value}"]),
        "reach" => (texts["Fields.CaseReach"], detail.Value),
        "remote_session" => (texts["Fields.RemoteSession"], texts[$"Cases.{detail.Value}"]),
        "app" => (texts["Cases.own.app"], detail.Value),
        "terms" => (texts["Cases.own.terms"], detail.Value),
        "TutelaProcess" or "TutelaClaimant" => (texts[$"Fields.{detail.Name}"], detail.Value),
        _ => (detail.Name, detail.Value),
    };
}
