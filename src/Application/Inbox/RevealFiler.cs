using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>Shows who asked for their identity to be reserved. Each time leaves its reason in the timeline, which the person never sees, and its row in the trail.</summary>
public sealed record RevealFiler(Guid CaseId, string Reason) : ICommand<Result<FilerView>>, IStaffOnly, IAudited
{
    public string Action => "reveal_filer";
    public Permission Needs => Permission.RevealReserved;
    public AuditRef? Subject => AuditRef.Case(CaseId);
}

internal sealed class RevealFilerValidator : AbstractValidator<RevealFiler>
{
    public RevealFilerValidator() => RuleFor(m => m.Reason).Lines(Case.MaxReason);
}

internal sealed class RevealFilerHandler(IRepository<Case> cases, CaseDesk desk) : IRequestHandler<RevealFiler, Result<FilerView>>
{
    public async Task<Result<FilerView>> Handle(RevealFiler request, CancellationToken cancellationToken)
    {
        if (await cases.Take(new CaseSpecs.ById(request.CaseId), cancellationToken) is not { } one)
            return CaseFailures.NotFound;
        return one.Reveal(request.Reason.Trim(), desk.StaffId, desk.Now).With(FilerView.Whole(one.Filer));
    }
}
