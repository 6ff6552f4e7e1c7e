using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Marks;

/// <summary>Puts a case out of the asker's own list until a day within its term. No clock moves, everybody else sees it, and a word of its person brings it back.</summary>
public sealed record SnoozeCase(Guid CaseId, DateOnly? Until) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "snooze_case";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class SnoozeCaseValidator : AbstractValidator<SnoozeCase>
{
    public SnoozeCaseValidator() => RuleFor(m => m.Until).NotNull().WithErrorCode("common.required");
}

internal sealed class SnoozeCaseHandler(CaseDesk desk) : IRequestHandler<SnoozeCase, Result>
{
    public Task<Result> Handle(SnoozeCase request, CancellationToken cancellationToken) =>
        desk.Do(request.CaseId, (one, _) => one.Snooze(request.Until!.Value, desk.StaffId, desk.Now), cancellationToken);
}
