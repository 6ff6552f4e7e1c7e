using Ventanilla.Application.Inbox;
using Ventanilla.WebUI.Forms;

namespace Ventanilla.WebUI.Flow;

/// <param name="Refusal">The code of why not; null where it was done.</param>
public sealed record ToldOutcome(string Radicado, string? Refusal);

/// <summary>Carries how an act on several cases ended to the page that tells it, once.</summary>
internal sealed record ToldOutcomes(Guid StaffId, ToldOutcome[] Outcomes)
{
    public const string Assigned = "ventanilla.gestion.asignados", Answered = "ventanilla.gestion.respondidos";
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public static ToldOutcomes Of(Guid staffId, IReadOnlyList<CaseOutcome> outcomes) => new(staffId, [.. outcomes.Select(o => new ToldOutcome(o.Radicado, o.Refusal?.Code))]);

    /// <summary>What is told to that one of staff, who is told it no more.</summary>
    public static IReadOnlyList<ToldOutcome> Take(HttpContext http, SealedCookies cookies, string cookie, Guid? staffId)
    {
        if (cookies.Read<ToldOutcomes>(http, cookie) is not { } told)
            return [];
        cookies.Forget(http, cookie);
        return told.StaffId == staffId ? told.Outcomes : [];
    }
}
