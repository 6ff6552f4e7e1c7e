using MediatR;
using Ventanilla.Application.Answers;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Inbox;
using Ventanilla.Application.Marks;
using Ventanilla.Application.Unlocks;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Terms;
using Ventanilla.WebUI.Flow;

namespace Ventanilla.WebUI.Areas.BackOffice.Pages.Inbox;

/// <summary>What the forms of a case post; each of them has some of it.</summary>
public sealed class CaseInput
{
    /// <summary>The version that was looked at.</summary>
    public int Seen { get; set; }
    public string? Question { get; set; }
    public string? Answer { get; set; }

    /// <summary>The answer denies the access to information.</summary>
    public bool Denies { get; set; }

    /// <summary>What goes with the answer, and which of it is taken away.</summary>
    public IReadOnlyList<IFormFile> Files { get; set; } = [];
    public Guid File { get; set; }

    /// <summary>Which text the answer is to begin with.</summary>
    public Guid TemplateId { get; set; }
    public int Days { get; set; }
    public CaseKind? Kind { get; set; }

    /// <summary>A body by its name, or somebody of staff by their id.</summary>
    public string? To { get; set; }
    public string? Reason { get; set; }

    /// <summary>Of an unlock: whose, what was seen, and which of the two buttons.</summary>
    public Guid AccountId { get; set; }
    public string? Evidence { get; set; }
    public bool Approve { get; set; }

    /// <summary>Of what was proposed, as it was looked at.</summary>
    public string? Seal { get; set; }

    /// <summary>Linked cases that the answer is of too, each with the version that was looked at: <c>id:3</c>.</summary>
    public string[] Also { get; set; } = [];

    /// <summary>Until when it is put away.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Which flag; <see cref="Off"/> takes it away.</summary>
    public CaseFlag? Flag { get; set; }
    public bool Off { get; set; }
    public HealthRisk? Risk { get; set; }

    /// <summary>Of a note.</summary>
    public string? Text { get; set; }

    /// <summary>The message that an act asks for, and the form that is open after it; null where the page has more to do than send one.</summary>
    internal (IRequest<Result> Message, string? Next)? Asks(string? act, Guid id) => act switch
    {
        CaseActs.Take => (new TakeCase(id, Seen), null),
        CaseActs.Release => (new ReleaseCase(id, Seen), null),
        CaseActs.Assign => (new AssignCase(id, Seen, Guid.TryParse(To, out var to) ? to : Guid.Empty), null),
        CaseActs.Ask => (new AskPerson(id, Seen, Lines(Question)), null),
        CaseActs.Extend => (new ExtendCase(id, Seen, Days, Lines(Reason)), null),
        CaseActs.Reclassify => (new ReclassifyCase(id, Seen, Kind ?? (CaseKind)(-1), Lines(Reason)), null),
        CaseActs.Transfer => (new TransferCase(id, Seen, To ?? "", Lines(Reason)), null),
        CaseActs.Unlock => (new DecideUnlock(id, Seen, AccountId, Approve, Lines(Evidence), Lines(Reason)), null),
        CaseActs.Decide => (new DecideApp(id, Seen, Approve, Lines(Reason)), null),
        CaseActs.HandOver => (new HandOverAnswer(id, Seen), null),
        CaseActs.Propose => (new ProposeUnlock(id, Seen, AccountId, Lines(Evidence), Lines(Reason)), CaseActs.Unlock),
        CaseActs.Approve => (new ApproveUnlock(id, Seen, Seal ?? ""), null),
        CaseActs.Link => (new LinkCase(id, Seen, To ?? "", Lines(Reason)), null),
        CaseActs.Unlink => (new UnlinkCase(id, Seen), null),
        CaseActs.Snooze => (new SnoozeCase(id, Until), null),
        CaseActs.Wake => (new WakeCase(id), null),
        CaseActs.Flag => (new FlagCase(id, Seen, Flag, !Off, Lines(Reason)), null),
        CaseActs.Risk => (new SetHealthRisk(id, Seen, Risk, Lines(Reason)), null),
        CaseActs.Note => (new AddNote(id, Lines(Text)), null),
        CaseActs.Draft => (new SaveAnswerDraft(id, Lines(Answer)), CaseActs.Answer),
        CaseActs.Undo => (new TakeBackAnswer(id), CaseActs.Answer),
        _ => null,
    };

    internal static SeenCase? SeenIn(string typed) =>
        typed.Split(':') is [var id, var seen] && Guid.TryParse(id, out var known) && int.TryParse(seen, out var version) ? new(known, version) : null;

    // A browser posts two signs for the end of a line.
    internal static string Lines(string? typed) => (typed ?? "").ReplaceLineEndings("\n");
}
