using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

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
    IReadOnlyList<ExplainedPart> Why, IReadOnlyList<CaseEntryView> Timeline, IReadOnlyList<CaseNoteView> Notes, IReadOnlyList<CaseAccount> Accounts);

public sealed record FilerView(FilerKind Kind, string? Name, string? Document, string? Email, string? Phone);

/// <param name="By">Of staff, by name.</param>
public sealed record CaseEntryView(DateTimeOffset At, CaseStep Step, CaseAuthor Author, string? By, string? Text, string? Detail);

public sealed record CaseNoteView(DateTimeOffset At, string By, string Text);

/// <param name="IsFilers">It was signed in when the case was filed; others only bear the same document or address.</param>
public sealed record CaseAccount(Guid Id, string Email, string? Username, AccountState State, bool OnRecord, DateTimeOffset CreatedAt, bool IsFilers);

internal sealed class GetCaseHandler(IReads reads, CaseQueries queries, TimeProvider clock) : IRequestHandler<GetCase, Result<CaseFile>>
{
    private const int MostAccounts = 5;

    public async Task<Result<CaseFile>> Handle(GetCase request, CancellationToken cancellationToken)
    {
        var staff = reads.Of<StaffMember>();
        var found = await reads.First(reads.Of(new CaseSpecs.ById(request.CaseId)).Select(c => new
        {
            Case = c, Assignee = staff.Where(s => s.Id == c.AssigneeId).Select(s => s.Name).FirstOrDefault(),
        }), cancellationToken);
        if (found is null)
            return CaseFailures.NotFound;
        var (one, today) = (found.Case, Domain.Portal.Colombia.Today(clock));
        var calendars = (await reads.List(reads.Of<CalendarVersion>(), cancellationToken)).ToDictionary(c => c.Version, c => c.Calendar);
        var calendar = await queries.Calendar(cancellationToken);
        var head = new CaseLine(one.Id, one.Radicado.ToString(), one.Kind, one.State, one.Subject, one.Filer.IsReserved ? null : one.Filer.Name, one.Filer.Kind,
            one.AssigneeId, found.Assignee, one.FiledAt, one.DueOn, one.GoalDueAt, one.ActBy, one.TermRests, one.Version)
        {
            DaysLeft = one.DueOn is { } due ? calendar.Between(today, due) : null,
        };
        return new CaseFile(head, ViewOf(one.Filer), one.Text, one.Details, one.AnswerBy, one.Channel, one.Law,
            one.Law is { } law ? Explanation.Of(law, v => calendars[v]) : [],
            await reads.List(reads.Of(new CaseSpecs.Timeline(one.Id)).Select(e => new CaseEntryView(
                e.At, e.Step, e.Author, staff.Where(s => s.Id == e.StaffId).Select(s => s.Name).FirstOrDefault(), e.Text, e.Detail)), cancellationToken),
            await reads.List(reads.Of(new CaseSpecs.NotesOf(one.Id)).Select(n => new CaseNoteView(
                n.At, staff.Where(s => s.Id == n.StaffId).Select(s => s.Name).FirstOrDefault() ?? "", n.Text)), cancellationToken),
            one.Filer.IsReserved ? [] : await AccountsOf(one, cancellationToken));
    }

    private Task<IReadOnlyList<CaseAccount>> AccountsOf(Case one, CancellationToken stop)
    {
        var (account, number, email) = (one.AccountId, one.Filer.DocumentNumber, EmailAddress.Read(one.Filer.Email)?.Normalized);
        return reads.List(reads.Of<Account>().Where(a => a.Id == account || (number != null && a.DocumentNumber == number) || (email != null && a.NormalizedEmail == email))
            .OrderBy(a => a.Id == account ? 0 : 1).ThenBy(a => a.CreatedAt).Take(MostAccounts)
            .Select(a => new CaseAccount(a.Id, a.Email, a.Username, a.State, a.PersonId != null, a.CreatedAt, a.Id == account)), stop);
    }

    private static FilerView ViewOf(Filer filer) => filer.IsReserved
        ? new(filer.Kind, null, null, null, null)
        : new(filer.Kind, filer.Name, filer.Document is { } document ? $"{document.Type} {document.Shown}" : null, filer.Email, filer.Phone);
}
