using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.People;

/// <summary>What a run is at, and what it found.</summary>
public sealed record GetImport(Guid RunId) : IQuery<Result<ImportView>>, IStaffOnly
{
    public string Action => "get_import";
    public Permission Needs => Permission.ImportPeople;
}

/// <param name="Stage">Of the worker; null before it has begun.</param>
/// <param name="Done">Hundredths of the stage.</param>
/// <param name="IsStopping">Somebody cancelled it, and the worker has not heard of it yet.</param>
public sealed record ImportView(
    Guid Id, ImportState State, string AskedBy, DateTimeOffset AskedAt, string? ApprovedBy, string PeopleFile, string? FactsFile, ImportStage? Stage, int Done,
    bool IsStopping, ImportVerdict Verdict, ImportTally Tally, DateTimeOffset ChangedAt, bool HasFiles)
{
    public bool IsUnderWay => State is ImportState.Waiting or ImportState.Checking or ImportState.Approved or ImportState.Applying;

    /// <summary>Whoever looks gave the files, and another member approves them. Told of the one run that is looked at.</summary>
    public bool NeedsAnother { get; init; }

    /// <summary>Whether there is a report of its rows.</summary>
    public bool HasReport => HasFiles && Verdict is not ImportVerdict.None;

    internal static IQueryable<ImportRow> Of(IQueryable<ImportRun> runs, IQueryable<StaffMember> staff) => runs.Select(r => new ImportRow(
        r.Id, r.State, r.AskedBy, staff.Where(s => s.Id == r.AskedBy).Select(s => s.Name).FirstOrDefault() ?? "", r.AskedAt,
        staff.Where(s => s.Id == r.ApprovedBy).Select(s => s.Name).FirstOrDefault(), r.PeopleFile, r.FactsFile, r.Stage, r.Done, r.CancelAskedAt != null, r.Verdict,
        r.Tally.PeopleNew, r.Tally.PeopleChanged, r.Tally.PeopleSame, r.Tally.FactsNew, r.Tally.FactsChanged, r.Tally.FactsSame, r.Tally.FactsRemoved, r.Tally.Refused,
        r.Tally.Problems, r.ChangedAt, r.HasFiles));
}

/// <summary>A run as one row of the database.</summary>
internal sealed record ImportRow(
    Guid Id, ImportState State, Guid GivenBy, string AskedBy, DateTimeOffset AskedAt, string? ApprovedBy, string PeopleFile, string? FactsFile, string? Stage, int Done,
    bool IsStopping, ImportVerdict Verdict, long PeopleNew, long PeopleChanged, long PeopleSame, long FactsNew, long FactsChanged, long FactsSame, long FactsRemoved,
    long Refused, long Problems, DateTimeOffset ChangedAt, bool HasFiles)
{
    public ImportView View => new(
        Id, State, AskedBy, AskedAt, ApprovedBy, PeopleFile, FactsFile, Enum.TryParse<ImportStage>(Stage, out var stage) ? stage : null, Done,
        IsStopping && State is (ImportState.Checking or ImportState.Applying), Verdict,
        new(PeopleNew, PeopleChanged, PeopleSame, FactsNew, FactsChanged, FactsSame, FactsRemoved, Refused, Problems), ChangedAt, HasFiles);
}

internal sealed class GetImportHandler(IReads reads, PortalPolicy policy, ICaller caller) : IRequestHandler<GetImport, Result<ImportView>>
{
    public async Task<Result<ImportView>> Handle(GetImport request, CancellationToken cancellationToken) =>
        await reads.First(ImportView.Of(reads.Of(new ImportRunSpecs.ById(request.RunId)), reads.Of<StaffMember>()), cancellationToken) is { } row
            ? row.View with { NeedsAnother = policy.People.ImportNeedsTwo && row.GivenBy == caller.StaffId } : ImportRunFailures.NotFound;
}
