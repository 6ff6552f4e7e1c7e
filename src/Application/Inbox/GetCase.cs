using Ventanilla.Application.Answers;
using Ventanilla.Application.Apps;
using Ventanilla.Application.Filings;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Answers;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Inbox;

/// <summary>One case as staff see it: what was said, its clocks and why, its timeline and notes, and the accounts that bear the same document or address. Of
/// somebody whose identity is reserved nothing that tells who it is.</summary>
public sealed record GetCase(Guid CaseId) : IQuery<Result<CaseFile>>, IStaffOnly
{
    public string Action => "get_case";
    public Permission Needs => Permission.ReadCases;
}

/// <param name="Filer">Of a reserved one only its kind.</param>
public sealed record CaseFile(
    CaseLine Head, FilerView Filer, string Text, IReadOnlyList<CaseDetail> Details, AnswerWay AnswerBy, Channel Channel, LegalClock? Law,
    IReadOnlyList<ExplainedPart> Why, IReadOnlyList<CaseEntryView> Timeline, IReadOnlyList<CaseNoteView> Notes, IReadOnlyList<CaseAccount> Accounts)
{
    /// <summary>In which the person is written to, by its code.</summary>
    public required string Language { get; init; }

    /// <summary>Of whoever asks: what they began to answer.</summary>
    public string? Draft { get; init; }

    /// <summary>That were given with it, in their order.</summary>
    public IReadOnlyList<DraftFile> Files { get; init; } = [];

    /// <summary>That went with the answer.</summary>
    public IReadOnlyList<DraftFile> AnswerFiles { get; init; } = [];

    /// <summary>Of whoever asks: that they keep with what they began to answer.</summary>
    public IReadOnlyList<DraftFile> BegunFiles { get; init; } = [];

    /// <summary>False where they may show who asked for their identity to be reserved, and the reader was not shown it: then not even a name of a file is told.</summary>
    public bool FilesOpen { get; init; } = true;

    /// <summary>The case that it repeats, and the others that repeat the same one or this one; by their numbers.</summary>
    public IReadOnlyList<LinkedCase> Linked { get; init; } = [];

    /// <summary>A judge's, or those of a claim about health.</summary>
    public HoursClock? Hours { get; init; }

    /// <summary>Until when the answer can be taken back; null where it cannot.</summary>
    public DateTimeOffset? AnswerLeavesAt { get; init; }

    /// <summary>The last day with an extension of 1, 2, 3 … business days; empty where it cannot be extended.</summary>
    public IReadOnlyList<DateOnly> Extensions { get; init; } = [];
}

public sealed record FilerView(FilerKind Kind, string? Name, string? Document, string? Email, string? Phone)
{
    public static FilerView Of(Filer filer) => filer.IsReserved ? new(filer.Kind, null, null, null, null) : Whole(filer);

    /// <summary>Also of somebody reserved.</summary>
    internal static FilerView Whole(Filer filer) =>
        new(filer.Kind, filer.Name, filer.Document is { } document ? $"{document.Type} {document.Shown}" : null, filer.Email, filer.Phone);
}

/// <param name="Name">None of a reserved identity.</param>
/// <param name="IsOriginal">The others repeat it.</param>
public sealed record LinkedCase(Guid Id, string Radicado, string Subject, string? Name, FilerKind Who, CaseState State, bool IsOpen, int Version, bool IsOriginal);

/// <param name="Number">The version of the case that it made; what changed no version has that of the one before.</param>
/// <param name="By">Of staff, by name.</param>
public sealed record CaseEntryView(int Number, DateTimeOffset At, CaseStep Step, CaseAuthor Author, string? By, string? Text, string? Detail);

public sealed record CaseNoteView(DateTimeOffset At, string By, string Text);

/// <param name="IsFilers">It was signed in when the case was filed; others only bear the same document or address.</param>
/// <param name="UnderClaim">Its person has contested their data, and nothing is missing ("reclamo en trámite", Ley 1581, art. 15).</param>
public sealed record CaseAccount(Guid Id, string Email, string? Username, AccountState State, bool OnRecord, DateTimeOffset CreatedAt, bool IsFilers, bool UnderClaim);

internal sealed class GetCaseHandler(IReads reads, CaseQueries queries, AppShelf shelf, PresentStaff present, ICaller caller, TimeProvider clock) : IRequestHandler<GetCase, Result<CaseFile>>
{
    private const int MostAccounts = 5;

    public async Task<Result<CaseFile>> Handle(GetCase request, CancellationToken cancellationToken)
    {
        var staff = reads.Of<StaffMember>();
        var one = await reads.First(reads.Of(new CaseSpecs.ById(request.CaseId)).Select(c => new
        {
            c.Filer, c.AccountId, c.Text, c.Details, c.AnswerBy, c.Channel, c.Law, c.Language, c.AnswerMessageId, c.UpdatedAt, c.Hours, Group = c.RepeatsId ?? c.Id,
            Head = new CaseLine(c.Id, new Radicado(c.Year, c.Number).ToString(), c.Kind, c.State, c.Subject, c.Filer.Kind == FilerKind.Reserved ? null : c.Filer.Name,
                c.Filer.Kind, c.AssigneeId, staff.Where(s => s.Id == c.AssigneeId).Select(s => s.Name).FirstOrDefault(), c.FiledAt, c.DueOn, c.GoalDueAt, c.ActBy,
                c.TermRests, c.Version)
            {
                HoursDueAt = c.HoursDueAt, SnoozedUntil = c.SnoozedUntil, IsPriority = c.IsPriority, IsReiterated = c.IsReiterated, IsObscure = c.IsObscure,
            },
        }), cancellationToken);
        if (one is null)
            return CaseFailures.NotFound;
        var (head, filer, now) = (one.Head, one.Filer, clock.GetUtcNow());
        var open = !filer.IsReserved || await reads.First(reads.Of(new CaseSpecs.RevealedTo(head.Id, caller.StaffId!.Value)).Select(e => (Guid?)e.Id), cancellationToken) is not null;
        var (calendars, me) = (await queries.Calendars(cancellationToken), caller.StaffId);
        var ours = await reads.List(reads.Of<Attachment>().Where(a => a.AnswerTo == head.Id && (a.WriterId == null || a.WriterId == me)).OrderBy(a => a.Id)
            .Select(a => new { Sent = a.WriterId == null, File = new DraftFile(a.Id, a.Name, a.Type, a.Length) }), cancellationToken);
        var (left, there) = (head.Due is { } due ? calendars[^1].Between(Domain.Portal.Colombia.Day(now), due) : (int?)null, await present.In([head.Id], cancellationToken));
        return new CaseFile(head with { DaysLeft = left, Present = [.. there[head.Id]] },
            FilerView.Of(filer), one.Text, await shelf.Named(one.Details, caller.Language, cancellationToken), one.AnswerBy, one.Channel, one.Law, one.Law is { } law ? Explanation.Of(law, v => calendars.First(c => c.Version == v)) : [],
            await reads.List(reads.Of(new CaseSpecs.Timeline(head.Id)).Select(e => new CaseEntryView(
                e.Number, e.At, e.Step, e.Author, staff.Where(s => s.Id == e.StaffId).Select(s => s.Name).FirstOrDefault(), e.Text, e.Detail)), cancellationToken),
            await reads.List(reads.Of(new CaseSpecs.NotesOf(head.Id)).Select(n => new CaseNoteView(
                n.At, staff.Where(s => s.Id == n.StaffId).Select(s => s.Name).FirstOrDefault() ?? "", n.Text)), cancellationToken),
            filer.IsReserved ? [] : await AccountsOf(one.AccountId, filer, cancellationToken))
        {
            Language = one.Language.Code,
            Draft = await reads.First(reads.Of(new AnswerDraftSpecs.Of(head.Id, caller.Actor.StaffId!.Value)).Select(d => d.Text), cancellationToken),
            Files = StaffFiles.Of(filer.Kind, await reads.List(reads.Of(new AttachmentSpecs.OfCase(head.Id)).Select(a => new DraftFile(a.Id, open ? a.Name : "", a.Type, a.Length)), cancellationToken)),
            FilesOpen = open,
            Hours = one.Hours,
            Linked = await reads.List(reads.Of(new CaseSpecs.Linked(head.Id, one.Group)).Select(c => new LinkedCase(c.Id, new Radicado(c.Year, c.Number).ToString(), c.Subject,
                c.Filer.Kind == FilerKind.Reserved ? null : c.Filer.Name, c.Filer.Kind, c.State, c.IsOpen, c.Version, c.RepeatsId == null)), cancellationToken),
            AnswerFiles = [.. ours.Where(o => o.Sent).Select(o => o.File)],
            BegunFiles = [.. ours.Where(o => !o.Sent).Select(o => o.File)],
            AnswerLeavesAt = head.State == CaseState.Answered && (one.AnswerMessageId is not null || one.AnswerBy == AnswerWay.Notice) && one.UpdatedAt + AnswerCase.Held is var leaves && leaves > now ? leaves : null,
            Extensions = head.State == CaseState.InProgress && one.Law is { } running ? running.MayExtendTo(now, calendars[^1]) : [],
        };
    }

    private Task<IReadOnlyList<CaseAccount>> AccountsOf(Guid? account, Filer filer, CancellationToken stop)
    {
        var (number, email, cases) = (filer.DocumentNumber, EmailAddress.Read(filer.Email)?.Normalized, reads.Of<Case>());
        return reads.List(reads.Of<Account>().Where(a => a.Id == account || (number != null && a.DocumentNumber == number) || (email != null && a.NormalizedEmail == email))
            .OrderBy(a => a.Id == account ? 0 : 1).ThenBy(a => a.CreatedAt).Take(MostAccounts)
            .Select(a => new CaseAccount(a.Id, a.Email, a.Username, a.State, a.PersonId != null, a.CreatedAt, a.Id == account, cases.Any(c => c.AccountId == a.Id && c.IsOpen
                && !c.TermRests && (c.Kind == CaseKind.DataClaim || c.Kind == CaseKind.DataCorrection)))), stop);
    }
}
