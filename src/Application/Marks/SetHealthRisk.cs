using Ventanilla.Application.Inbox;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Marks;

/// <summary>Says how dangerous a claim about health is, where the organisation answers by it: hours count from its filing, beside the legal term.</summary>
public sealed record SetHealthRisk(Guid CaseId, int Seen, HealthRisk? Risk, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "set_health_risk";
    public Permission Needs => Permission.WorkCases;
}

internal sealed class SetHealthRiskValidator : AbstractValidator<SetHealthRisk>
{
    public SetHealthRiskValidator()
    {
        RuleFor(m => m.Risk).Must(r => r is { } risk && Enum.IsDefined(risk)).WithErrorCode("common.required");
        RuleFor(m => m.Reason).Lines(Case.MaxReason);
    }
}

internal sealed class SetHealthRiskHandler(CaseDesk desk, PortalPolicy policy) : IRequestHandler<SetHealthRisk, Result>
{
    public Task<Result> Handle(SetHealthRisk request, CancellationToken cancellationToken) => desk.Do(request.CaseId, (one, rules) => policy.Cases.HealthRisk
        ? one.SetRisk(request.Risk!.Value, request.Reason.Trim(), desk.StaffId, request.Seen, rules, desk.Now) : CaseFailures.NotAboutHealth, cancellationToken);
}
