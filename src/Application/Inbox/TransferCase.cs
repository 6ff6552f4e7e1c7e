using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Forwards a case to whoever is competent, with a copy to the person.</summary>
/// <param name="To">The body, by its name.</param>
public sealed record TransferCase(Guid CaseId, int Seen, string To, string Reason) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "transfer_case";
    public Permission Needs => Permission.TransferCases;
}

internal sealed class TransferCaseValidator : AbstractValidator<TransferCase>
{
    public TransferCaseValidator()
    {
        RuleFor(m => m.To).Text(Filer.MaxName);
        RuleFor(m => m.Reason).Lines(Case.MaxReason);
    }
}

internal sealed class TransferCaseHandler(CaseDesk desk) : IRequestHandler<TransferCase, Result>
{
    public Task<Result> Handle(TransferCase request, CancellationToken cancellationToken) =>
        desk.Do(request.CaseId, (one, rules) => one.Transfer(request.To.Trim(), request.Reason.Trim(), desk.StaffId, request.Seen, rules, desk.Now), cancellationToken);
}
