using Ventanilla.Application.Inbox;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Marks;

/// <summary>Puts a flag on a case, or takes it away, with a reason: to go first (art. 20), asked before or not to be understood (art. 19).</summary>
public sealed record FlagCase(Guid CaseId, int Seen, CaseFlag? Flag, bool On, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "flag_case";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class FlagCaseValidator : AbstractValidator<FlagCase>
{
    public FlagCaseValidator()
    {
        RuleFor(m => m.Flag).Must(f => f is { } flag && Enum.IsDefined(flag)).WithErrorCode("common.required");
        RuleFor(m => m.Reason).Lines(Case.MaxReason);
    }
}

internal sealed class FlagCaseHandler(CaseDesk desk) : IRequestHandler<FlagCase, Result>
{
    public Task<Result> Handle(FlagCase request, CancellationToken cancellationToken) =>
        desk.Do(request.CaseId, (one, _) => one.Flag(request.Flag!.Value, request.On, request.Reason.Trim(), desk.StaffId, request.Seen, desk.Now), cancellationToken);
}
