using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Gives several cases to one of staff. Each is judged by itself: one that is refused stays as it is, stops none of the others, and is told.</summary>
public sealed record AssignCases(IReadOnlyList<SeenCase> Cases, Guid To) : ICommand<Result<IReadOnlyList<CaseOutcome>>>, IStaffOnly, IAudited
{
    /// <summary>As many as a page of the list has.</summary>
    public const int Most = 50;

    public string Action => "assign_cases";
    public Permission Needs => Permission.AssignCases;
    public AuditRef? Subject => AuditRef.Staff(To);
}

/// <param name="Seen">The version that was looked at.</param>
public sealed record SeenCase(Guid Id, int Seen);

/// <param name="Refusal">Null where it was done.</param>
public sealed record CaseOutcome(string Radicado, Failure? Refusal);

internal sealed class AssignCasesValidator : AbstractValidator<AssignCases>
{
    public AssignCasesValidator() => RuleFor(m => m.Cases).Must(c => c is { Count: > 0 and <= AssignCases.Most }).WithErrorCode("cases.none_chosen");
}

internal sealed class AssignCasesHandler(IRepository<Case> cases, IRepository<StaffMember> staff, CaseDesk desk, Trail trail)
    : IRequestHandler<AssignCases, Result<IReadOnlyList<CaseOutcome>>>
{
    public async Task<Result<IReadOnlyList<CaseOutcome>>> Handle(AssignCases request, CancellationToken cancellationToken)
    {
        if (await staff.Find(new StaffSpecs.ById(request.To), cancellationToken) is not { State: StaffState.Active } to
            || !Roles.PermissionsOf(to.Role).Contains(Permission.WorkCases))
            return CaseFailures.NoSuchStaff;
        List<CaseOutcome> outcomes = [];
        // In one order whoever asks, so that two who assign the same cases do not wait for each other.
        foreach (var seen in request.Cases.DistinctBy(c => c.Id).OrderBy(c => c.Id))
        {
            if (await cases.Take(new CaseSpecs.ById(seen.Id), cancellationToken) is not { } one)
                continue;
            var refusal = one.Assign(to.Id, desk.StaffId, seen.Seen, desk.Now) is { Succeeded: false } refused ? refused.Failures[0] : null;
            trail.Also("assign_case", AuditRef.Case(one.Id), refusal?.Code ?? Trail.Done);
            outcomes.Add(new(one.Radicado.ToString(), refusal));
        }

        return outcomes;
    }
}
