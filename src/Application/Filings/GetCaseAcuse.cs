using Ventanilla.Application.Cases;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Filings;

/// <summary>The acuse of a case, for staff to print. Its code opens the case to whoever has it, so it is told to nobody but whoever filed what was said to them, on that day.</summary>
public sealed record GetCaseAcuse(string Number) : IQuery<Result<PrintedAcuse>>, IStaffOnly
{
    public string Action => "get_case_acuse";
    public Permission Needs => Permission.ReadCases;
}

/// <param name="Due">As in <see cref="Acuse"/>.</param>
/// <param name="Files">By name, those of somebody anonymous by number; none where the identity is reserved, for a name may tell it: then their number says that there are some.</param>
/// <param name="Answer">What was answered on the spot; null where nothing was.</param>
/// <param name="Code">Null where it is not told.</param>
public sealed record PrintedAcuse(
    string Radicado, CaseKind Kind, string Subject, DateTimeOffset FiledAt, DateOnly? Due, AnswerWay AnswerBy, IReadOnlyList<string> Files, int FileCount, string? Answer, Secret? Code);

internal sealed class GetCaseAcuseHandler(IReads reads, FollowCodes codes, ICaller caller, TimeProvider clock) : IRequestHandler<GetCaseAcuse, Result<PrintedAcuse>>
{
    private static readonly TimeSpan ToldFor = TimeSpan.FromDays(1);

    public async Task<Result<PrintedAcuse>> Handle(GetCaseAcuse request, CancellationToken cancellationToken)
    {
        if (Radicado.Read(request.Number) is not { } radicado)
            return CaseFailures.NotFound;
        var (files, entries) = (reads.Of<Attachment>(), reads.Of<CaseEntry>());
        var found = await reads.First(reads.Of(new CaseSpecs.ByRadicado(radicado)).Select(c => new
        {
            c.Id, c.Kind, c.Subject, c.FiledAt, c.DueOn, GoalDueAt = c.HoursDueAt ?? c.GoalDueAt, c.AnswerBy, c.Channel, Who = c.Filer.Kind,
            Files = files.Where(a => a.CaseId == c.Id).OrderBy(a => a.Id).Select(a => new DraftFile(a.Id, a.Name, a.Type, a.Length)).ToList(),
            By = entries.Where(e => e.CaseId == c.Id && e.Step == CaseStep.Filed).Select(e => e.StaffId).FirstOrDefault(),
            OnTheSpot = entries.Where(e => e.CaseId == c.Id && e.Step == CaseStep.Answered && e.At == c.FiledAt).Select(e => e.Text).FirstOrDefault(),
        }), cancellationToken);
        if (found is null)
            return CaseFailures.NotFound;
        var told = found.By == caller.StaffId && found.FiledAt + ToldFor > clock.GetUtcNow();
        return new PrintedAcuse(radicado.ToString(), found.Kind, found.Subject, found.FiledAt, found.DueOn ?? (found.GoalDueAt is { } goal ? Colombia.Day(goal) : null), found.AnswerBy,
            found.Who == FilerKind.Reserved ? [] : [.. StaffFiles.Of(found.Who, found.Files).Select(f => f.Name)], found.Files.Count, found.OnTheSpot, told ? await codes.Of(found.Id, cancellationToken) : null);
    }
}
