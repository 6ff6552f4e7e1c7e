using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Templates;

namespace Ventanilla.Application.Templates;

/// <summary>Offers a retired template again.</summary>
public sealed record BringBackTemplate(Guid TemplateId, int Seen) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "bring_back_template";
    public Permission Needs => Permission.EditTemplates;
    public AuditRef? Subject => AuditRef.Template(TemplateId);
}

internal sealed class BringBackTemplateHandler(IRepository<AnswerTemplate> templates, ICaller caller, TimeProvider clock) : IRequestHandler<BringBackTemplate, Result>
{
    public async Task<Result> Handle(BringBackTemplate request, CancellationToken cancellationToken) =>
        await templates.Take(new TemplateSpecs.ById(request.TemplateId), cancellationToken) is { } one
            ? one.BringBack(request.Seen, caller.StaffId!.Value, clock.GetUtcNow()) : TemplateFailures.NotFound;
}
