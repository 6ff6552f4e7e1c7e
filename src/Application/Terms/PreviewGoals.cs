using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>Which open cases would count to another moment if the own goals became so. Nothing is changed.</summary>
public sealed record PreviewGoals(GoalEdit Edit) : IQuery<Result<GoalsPreview>>, IStaffOnly
{
    public string Action => "preview_goals";
    public Permission Needs => Permission.EditSettings;
}

/// <param name="Count">All of them.</param>
/// <param name="Told">How many of them are to people who were told the day, and are told another one.</param>
/// <param name="Moves">The first of them, by their goals.</param>
public sealed record GoalsPreview(int Count, int Told, IReadOnlyList<MovedGoal> Moves);

/// <summary>Null where it has no goal, or has none any more.</summary>
public sealed record MovedGoal(string Radicado, DateTimeOffset? From, DateTimeOffset? To);

internal sealed class PreviewGoalsHandler(IReads reads, CaseQueries queries) : IRequestHandler<PreviewGoals, Result<GoalsPreview>>
{
    private const int Shown = 50;

    public async Task<Result<GoalsPreview>> Handle(PreviewGoals request, CancellationToken cancellationToken)
    {
        var edited = request.Edit.In((await queries.Goals(cancellationToken))[^1]);
        if (!edited.Succeeded)
            return Result<GoalsPreview>.Failed(edited.Failures);
        // While its clock rests a case has no moment to move.
        var cases = reads.Of<Case>().Where(c => c.IsOpen && c.State != CaseState.WaitingForPerson);
        // One goal moves only its kind; cases that an edit before left as they were may move by anything.
        if (request.Edit.Kind is { } kind
            && await reads.First(reads.Of<GoalVersion>().Where(g => g.Version > 1 && !g.MovesCases).Select(g => (int?)g.Version), cancellationToken) is null)
            cases = cases.Where(c => c.Kind == kind);
        var rules = new CaseRules((await queries.Calendars(cancellationToken))[^1], [edited.Value]);
        var running = await reads.List(cases.Select(c => new { c.Year, c.Number, c.Kind, c.Details, c.Goal, c.GoalDueAt, c.DueOn, c.HoursDueAt }), cancellationToken);
        var moves = running.Select(c => (Case: c, To: rules.GoalOf(c.Kind, CaseDetail.UrgencyIn(c.Details), c.Goal, edited.Value.Version))).Where(m => m.To != m.Case.GoalDueAt).ToList();
        return new GoalsPreview(moves.Count,
            moves.Count(m => m.Case is { DueOn: null, HoursDueAt: null, GoalDueAt: { } from } && m.To is { } to && Domain.Portal.Colombia.Day(from) != Domain.Portal.Colombia.Day(to)),
            [.. moves.OrderBy(m => m.Case.GoalDueAt).ThenBy(m => m.To).Take(Shown)
                .Select(m => new MovedGoal(new Radicado(m.Case.Year, m.Case.Number).ToString(), m.Case.GoalDueAt, m.To))]);
    }
}
