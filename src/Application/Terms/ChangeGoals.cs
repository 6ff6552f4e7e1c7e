using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Terms;

/// <summary>Makes the next version of the own goals, with a reason. Open cases count by it, one by one within the next minutes, each told to its person where they were told the
/// day, or all keep theirs. Refused where somebody else has edited them since they were looked at.</summary>
/// <param name="Seen">The version that was looked at.</param>
/// <param name="Moves">Whether open cases count by it.</param>
public sealed record ChangeGoals(int Seen, GoalEdit Edit, string Reason, bool? Moves) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "change_goals";
    public Permission Needs => Permission.EditSettings;
}

internal sealed class ChangeGoalsValidator : AbstractValidator<ChangeGoals>
{
    public ChangeGoalsValidator()
    {
        RuleFor(m => m.Reason).Text(GoalVersion.MaxReason);
        RuleFor(m => m.Moves).NotNull().WithErrorCode("common.required");
    }
}

internal sealed class ChangeGoalsHandler(IRepository<GoalVersion> goals, CaseClocks clocks, ICaller caller, Trail trail, TimeProvider clock) : IRequestHandler<ChangeGoals, Result>
{
    public async Task<Result> Handle(ChangeGoals request, CancellationToken cancellationToken)
    {
        // Of two who save at once the second breaks the key of the version, is run again, and reads the first one's here.
        var before = (await clocks.Now(cancellationToken)).Goals;
        if (before.Version != request.Seen)
            return CaseFailures.GoalsChanged;
        var edited = request.Edit.In(before);
        if (!edited.Succeeded)
            return Result.Failed(edited.Failures);
        goals.Add(GoalVersion.Edit(edited.Value, request.Reason.Trim(), caller.StaffId!.Value, request.Moves!.Value, clock.GetUtcNow()));
        trail.Ended(request.Moves.Value ? "moves_cases" : "keeps_dates");
        return Result.Done;
    }
}
