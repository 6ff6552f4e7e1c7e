using Ventanilla.Application.Answers;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Filings;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Following;

/// <summary>One case of the caller's own, with its timeline as the person sees it. Notes of staff are in another table, and who works on it is left out; so is an
/// answer that was taken back, and one that still may be.</summary>
public sealed record GetMyCase(string Number) : IQuery<Result<MyCaseFile>>, ISignedIn
{
    public string Action => "get_my_case";
}

/// <param name="Why">The way to the day that a clock runs to; empty where none does.</param>
/// <param name="MayAdd">It is open.</param>
public sealed record MyCaseFile(
    MyCase Head, string Text, IReadOnlyList<CaseDetail> Details, IReadOnlyList<DraftFile> Files, IReadOnlyList<MyCaseEntry> Timeline, IReadOnlyList<ExplainedPart> Why, bool MayAdd)
{
    /// <summary>What the person is asked for; null where nothing is.</summary>
    public string? Question => Head.State == CaseState.WaitingForPerson ? Timeline.LastOrDefault(e => e.Step == CaseStep.Asked)?.Text : null;

    /// <summary>Null until there is one.</summary>
    public MyCaseEntry? Answer => Timeline.LastOrDefault(e => e.Step == CaseStep.Answered);

    /// <summary>That came with the answer.</summary>
    public IReadOnlyList<DraftFile> AnswerFiles { get; init; } = [];

    /// <summary>The person's last day if they ask for more time; null where the law gives no more.</summary>
    public DateOnly? MoreTimeUntil { get; init; }

    /// <summary>It is before the person, and they have not said yet how they like it.</summary>
    public bool MayRate => Head.State == CaseState.Closed && Timeline.All(e => e.Step != CaseStep.Rated);
}

/// <param name="Detail">As <see cref="CaseEntry.Detail"/>.</param>
public sealed record MyCaseEntry(DateTimeOffset At, CaseStep Step, CaseAuthor Author, string? Text, string? Detail);

internal sealed class GetMyCaseHandler(IReads reads, CaseQueries queries, AppShelf shelf, ICaller caller, TimeProvider clock) : IRequestHandler<GetMyCase, Result<MyCaseFile>>
{
    public async Task<Result<MyCaseFile>> Handle(GetMyCase request, CancellationToken cancellationToken)
    {
        if (Radicado.Read(request.Number) is not { } radicado)
            return CaseFailures.NotFound;
        var (id, files) = (caller.AccountId!.Value, reads.Of<Attachment>());
        var found = await reads.First(reads.Of(new CaseSpecs.ByRadicado(radicado)).Where(c => c.AccountId == id).Select(c => new
        {
            c.Id, c.Text, c.Details, c.Law, c.AnswerMessageId, c.AnswerBy, c.UpdatedAt,
            Head = new MyCase(radicado.ToString(), c.Kind, c.State, c.Subject, c.FiledAt, MyCase.DueOf(c.DueOn, c.GoalDueAt), c.TermRests),
            Files = files.Where(a => a.CaseId == c.Id || (a.AnswerTo == c.Id && a.WriterId == null)).OrderBy(a => a.Id)
                .Select(a => new { Ours = a.AnswerTo != null, File = new DraftFile(a.Id, a.Name, a.Type, a.Length) }).ToList(),
        }), cancellationToken);
        if (found is null)
            return CaseFailures.NotFound;
        var (now, head) = (clock.GetUtcNow(), found.Head);
        if (HeldAnswer.IsHeld(head.State, found.AnswerMessageId, found.AnswerBy, found.UpdatedAt, now))
            head = head with { State = CaseState.InProgress, Due = found.Law?.RunsTo };
        var timeline = await reads.List(reads.Of(new CaseSpecs.TimelineForPerson(found.Id))
            .Select(e => new MyCaseEntry(e.At, e.Step, e.Author, e.Text, e.Detail)), cancellationToken);
        var open = head.State is CaseState.Received or CaseState.InProgress or CaseState.WaitingForPerson;
        var law = open && found.Law is { Ending: null } running ? running : null;
        var calendars = law is null ? [] : await queries.Calendars(cancellationToken);
        return new MyCaseFile(head, found.Text, await shelf.Named(found.Details, caller.Language, cancellationToken), [.. found.Files.Where(f => !f.Ours).Select(f => f.File)], [.. Seen(timeline, head.State)],
            law is null ? [] : Explanation.Of(law, v => calendars.First(c => c.Version == v)), open)
        {
            MoreTimeUntil = law?.MoreTimeUntil(now, calendars[^1]),
            AnswerFiles = head.State is CaseState.Answered or CaseState.Closed ? [.. found.Files.Where(f => f.Ours).Select(f => f.File)] : [],
        };
    }

    /// <summary>Of the answers only the one that stands.</summary>
    private static IEnumerable<MyCaseEntry> Seen(IReadOnlyList<MyCaseEntry> timeline, CaseState state)
    {
        var standing = state is CaseState.Answered or CaseState.Closed ? timeline.LastOrDefault(e => e.Step == CaseStep.Answered) : null;
        return timeline.Where(e => e.Step != CaseStep.Answered || ReferenceEquals(e, standing));
    }
}
