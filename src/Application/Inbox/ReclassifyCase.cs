using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Gives a case another kind, and tells the person why; its term counts anew from the filing.</summary>
public sealed record ReclassifyCase(Guid CaseId, int Seen, CaseKind Kind, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "reclassify_case";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class ReclassifyCaseValidator : AbstractValidator<ReclassifyCase>
{
    public ReclassifyCaseValidator()
    {
        RuleFor(m => m.Kind).IsInEnum().WithErrorCode("common.required");
        RuleFor(m => m.Reason).Lines(Case.MaxReason);
    }
}

internal sealed class ReclassifyCaseHandler(CaseDesk desk) : IRequestHandler<ReclassifyCase, Result>
{
    public Task<Result> Handle(ReclassifyCase request, CancellationToken cancellationToken) =>
        desk.Do(request.CaseId, (one, rules) => one.Reclassify(request.Kind, request.Reason.Trim(), desk.StaffId, request.Seen, rules, desk.Now), cancellationToken);
}
