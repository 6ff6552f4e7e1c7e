using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Templates;

namespace Ventanilla.Application.Templates;

/// <summary>Offers a template no more. It stays, with who saved it, and can be brought back.</summary>
public sealed record RetireTemplate(Guid TemplateId, int Seen) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "retire_template";
    public Permission Needs => Permission.EditTemplates;
    public AuditRef? Subject => AuditRef.Template(TemplateId);
}

internal sealed class RetireTemplateHandler(IRepository<AnswerTemplate> templates, ICaller caller, TimeProvider clock) : IRequestHandler<RetireTemplate, Result>
{
    public async Task<Result> Handle(RetireTemplate request, CancellationToken cancellationToken) =>
        await templates.Take(new TemplateSpecs.ById(request.TemplateId), cancellationToken) is { } one
            ? one.Retire(request.Seen, caller.StaffId!.Value, clock.GetUtcNow()) : TemplateFailures.NotFound;
}
