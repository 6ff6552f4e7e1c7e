using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Extends the term of a case, once, and tells the person why before the term ends.</summary>
/// <param name="Days">Business days.</param>
public sealed record ExtendCase(Guid CaseId, int Seen, int Days, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "extend_case";
    public Permission Needs => Permission.ExtendCases;
}

internal sealed class ExtendCaseValidator : AbstractValidator<ExtendCase>
{
    public ExtendCaseValidator()
    {
        RuleFor(m => m.Days).Must(d => d > 0).WithErrorCode("common.required");
        RuleFor(m => m.Reason).Lines(Case.MaxReason);
    }
}

internal sealed class ExtendCaseHandler(CaseDesk desk) : IRequestHandler<ExtendCase, Result>
{
    public Task<Result> Handle(ExtendCase request, CancellationToken cancellationToken) =>
        desk.Do(request.CaseId, (one, rules) => one.Extend(request.Days, request.Reason.Trim(), desk.StaffId, request.Seen, rules, desk.Now), cancellationToken);
}
