using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Inbox;

/// <summary>Whose cases a view shows.</summary>
public enum CaseOwner { Anybody, Me, Nobody }

/// <summary>What is left of the time of a case.</summary>
public enum CaseTime { Any, Overdue, Today, ThisWeek }

/// <summary>What the inbox shows; an address says the same (docs/decisions/0038). Without anything: all open cases, the most urgent first.</summary>
/// <param name="Text">A number, a document, an address, or words of the name and the subject; each word may be the beginning of one.</param>
/// <param name="State">Null: all that are open.</param>
/// <param name="Member">The cases of that one of staff, whatever <paramref name="Owner"/> says.</param>
/// <param name="Snoozed">Of the asker's own: those they put away, and only those.</param>
public sealed record CaseView(
    CaseKind? Kind = null, CaseState? State = null, CaseOwner Owner = CaseOwner.Anybody, CaseTime Time = CaseTime.Any, string? Text = null, bool Newest = false,
    Guid? Member = null, bool Snoozed = false, CaseFlag? Flag = null)
{
    /// <summary>What is ended has no time left to be sorted by; what is searched comes as it was filed.</summary>
    public bool ByDue => !Newest && string.IsNullOrWhiteSpace(Text) && (State is null || IsOpen(State.Value));

    /// <summary>Only what has ended, by its state.</summary>
    public bool OfEnded => State is { } state && !IsOpen(state);

    private static bool IsOpen(CaseState state) => state is CaseState.Received or CaseState.InProgress or CaseState.WaitingForPerson;
}
