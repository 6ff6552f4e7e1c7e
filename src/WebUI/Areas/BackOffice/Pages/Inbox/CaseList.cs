using Ventanilla.Application.Inbox;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Inbox;

/// <summary>What _CaseList.cshtml draws: a page of a view.</summary>
/// <param name="After">Where the page begins; null at the beginning.</param>
/// <param name="Current">The number of the case that is open beside it.</param>
public sealed record CaseList(CaseView View, CasePage Page, string? After, string? Current = null)
{
    /// <summary>Each line has a box, for whoever may assign several at once.</summary>
    public bool Chooses { get; init; }

    /// <summary>The boxes that were ticked before.</summary>
    public IReadOnlyCollection<string> Chosen { get; init; } = [];

    /// <summary>The views that stand above the list, by their names.</summary>
    public static readonly IReadOnlyList<(string Name, CaseView View)> Views =
    [
        ("due", new()), ("mine", new(Owner: CaseOwner.Me)), ("snoozed", new(Owner: CaseOwner.Me, Snoozed: true)), ("unassigned", new(Owner: CaseOwner.Nobody)), ("overdue", new(Time: CaseTime.Overdue)),
        ("today", new(Time: CaseTime.Today)), ("waiting", new(State: Domain.Cases.CaseState.WaitingForPerson)), ("closed", new(State: Domain.Cases.CaseState.Closed)),
    ];

    /// <summary>The name of the view, "found" where it is none of those that have one.</summary>
    public string Name => Views.FirstOrDefault(v => v.View == View).Name ?? "found";
}
