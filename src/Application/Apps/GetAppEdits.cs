using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Apps;

/// <summary>One application, to be edited: as it stands, who edited it and why, and whom it concerns.</summary>
public sealed record GetAppEdits(string App) : IQuery<Result<AppEdits>>, IStaffOnly
{
    public string Action => "get_app_edits";
    public Permission Needs => Permission.EditSettings;
}

/// <param name="Granted">How many may use it.</param>
/// <param name="Waiting">How many requests for it are open.</param>
public sealed record AppEdits(ShelvedApp App, int Granted, int Waiting, IReadOnlyList<AppEdit> Edits);

public sealed record AppEdit(int Version, DateTimeOffset At, string Reason, string? By, bool IsRetired);

internal sealed class GetAppEditsHandler(IReads reads, AppShelf shelf) : IRequestHandler<GetAppEdits, Result<AppEdits>>
{
    private const int Shown = 20;

    public async Task<Result<AppEdits>> Handle(GetAppEdits request, CancellationToken cancellationToken)
    {
        if (await shelf.Find(request.App, cancellationToken) is not { } app)
            return AppFailures.NotOnOffer;
        var (staff, cases, asked) = (reads.Of<StaffMember>(), reads.Of<Case>(), reads.Of<AppRequest>().Where(r => r.App == request.App));
        var edits = await reads.List(reads.Of<AppVersion>().Where(v => v.Code == request.App).OrderByDescending(v => v.Version).Take(Shown).Select(v => new AppEdit(
            v.Version, v.SavedAt, v.Reason, staff.Where(s => s.Id == v.SavedBy).Select(s => s.Name).FirstOrDefault(), v.IsRetired)), cancellationToken);
        var concerns = (await reads.List(asked.GroupBy(_ => 1).Select(g => new
        {
            Granted = g.Count(r => r.GrantedAt != null),
            Waiting = g.Count(r => cases.Any(c => c.Id == r.CaseId && c.IsOpen)),
        }), cancellationToken)).SingleOrDefault();
        return new AppEdits(app, concerns?.Granted ?? 0, concerns?.Waiting ?? 0, edits);
    }
}
