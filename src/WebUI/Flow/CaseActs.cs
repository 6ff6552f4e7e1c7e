using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.WebUI.Flow;

/// <summary>What can be done with a case, by the word that its address says.</summary>
internal static class CaseActs
{
    public const string Take = "tomar", Release = "devolver", Assign = "asignar", Ask = "preguntar", Answer = "responder", Draft = "borrador", Template = "plantilla", Link = "vincular", Unlink = "desvincular", Snooze = "posponer", Wake = "retomar", Flag = "marcar", Risk = "riesgo", Undo = "deshacer",
        Extend = "prorrogar", Reclassify = "reclasificar", Transfer = "trasladar", Note = "nota", Reveal = "revelar", Unlock = "desbloquear", HandOver = "entregar", Propose = "proponer", Approve = "aprobar", Decide = "decidir", Attach = "adjuntar", Detach = "quitar", Presence = "presencia";

    /// <summary>An account asks for an application: to answer it is to grant it or not.</summary>
    public static bool AsksForApp(CaseFile file) => file.Head.Kind == CaseKind.AppAccess && file.Accounts.Any(a => a.IsFilers) && file.Details.Any(d => d.Name == "app");

    /// <summary>What the page offers: only what this state and this role allow. It is no guard: the messages are.</summary>
    public static IEnumerable<string> Of(CaseFile file, StaffRole role, Guid? me, bool healthRisk)
    {
        var (may, state, head) = (role.PermissionsOf(), file.Head.State, file.Head);
        var open = state is CaseState.Received or CaseState.InProgress or CaseState.WaitingForPerson;
        var works = may.Contains(Permission.WorkCases);
        if (works && open && head.AssigneeId != me)
            yield return Take;
        if (works && state == CaseState.InProgress && head.Kind == CaseKind.Unlock)
            yield return Unlock;
        if (works && state == CaseState.InProgress)
            yield return AsksForApp(file) ? Decide : Answer;
        if (works && state == CaseState.InProgress)
            yield return Ask;
        if (may.Contains(Permission.AssignCases) && open)
            yield return Assign;
        if (may.Contains(Permission.ExtendCases) && file.Extensions.Count > 0)
            yield return Extend;
        if (works && state is (CaseState.Received or CaseState.InProgress))
            yield return Reclassify;
        if (may.Contains(Permission.TransferCases) && state == CaseState.InProgress)
            yield return Transfer;
        if (works && open && head.AssigneeId == me && (head.SnoozedUntil is not null || head.DaysLeft is null or > 0))
            yield return head.SnoozedUntil is null ? Snooze : Wake;
        if (works && open)
            yield return Flag;
        if (works && open && healthRisk && head.Kind == CaseKind.Claim)
            yield return Risk;
        if (works && open && !file.Linked.Any(l => l.IsOriginal))
            yield return Link;
        if (works && state == CaseState.InProgress && head.AssigneeId == me)
            yield return Release;
        if (works && state == CaseState.Answered && file.AnswerBy == AnswerWay.HandOver)
            yield return HandOver;
        if (may.Contains(Permission.RevealReserved) && file.Filer.Kind == FilerKind.Reserved)
            yield return Reveal;
    }
}
