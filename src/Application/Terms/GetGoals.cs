using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>The own goals in force, how they came to be so, and how many open cases still wait to count by them.</summary>
public sealed record GetGoals : IQuery<Result<GoalsView>>, IStaffOnly
{
    public string Action => "get_goals";
    public Permission Needs => Permission.EditSettings;
}

/// <param name="Waiting">Counted as far as <see cref="Inbox.CountCases.Most"/>.</param>
public sealed record GoalsView(OwnGoals Goals, IReadOnlyList<GoalsEdit> Edits, int Waiting);

/// <summary>One edit of them, and what it changed; nothing where that were the hours of work.</summary>
public sealed record GoalsEdit(int Version, DateTimeOffset At, string? Reason, string? By, bool MovesCases)
{
    public IReadOnlyList<GoalChange> Changes { get; init; } = [];
}

internal sealed class GetGoalsHandler(IReads reads, PortalPolicy policy) : IRequestHandler<GetGoals, Result<GoalsView>>
{
    private const int Shown = 20;

    public async Task<Result<GoalsView>> Handle(GetGoals request, CancellationToken cancellationToken)
    {
        var (staff, versions, cases) = (reads.Of<StaffMember>(), reads.Of<GoalVersion>(), reads.Of<Case>());
        var kept = await reads.List(versions.OrderByDescending(g => g.Version).Take(Shown + 1).Select(g => new
        {
            g.Goals,
            Edit = new GoalsEdit(g.Version, g.SavedAt, g.Reason, staff.Where(s => s.Id == g.SavedBy).Select(s => s.Name).FirstOrDefault(), g.MovesCases),
        }), cancellationToken);
        // In an order, which is that of an index: without one all open cases are looked through for those that wait, of which there are mostly none.
        var moved = await reads.First(versions.Where(v => v.MovesCases).OrderByDescending(v => v.Version).Select(v => (int?)v.Version), cancellationToken);
        var waiting = await reads.List(cases.Where(c => c.IsOpen && c.GoalsSeen < moved).OrderBy(c => c.GoalsSeen).Select(c => c.Id).Take(Inbox.CountCases.Most), cancellationToken);
        return new GoalsView(kept.Count > 0 ? kept[0].Goals : policy.Cases.FirstGoals,
            [.. kept.Zip(kept.Skip(1), (one, before) => one.Edit with { Changes = one.Goals.Since(before.Goals) })], waiting.Count);
    }
}
