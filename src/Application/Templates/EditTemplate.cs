using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Templates;

namespace Ventanilla.Application.Templates;

/// <summary>Puts another text in the place of a template's; answers that were begun with it stay as they are.</summary>
/// <param name="Seen">The version that was looked at; so everywhere here.</param>
public sealed record EditTemplate(Guid TemplateId, int Seen, string Name, CaseKind? Kind, string Language, string Text) : ICommand<Result>, IStaffOnly, IAudited
{
    public string Action => "edit_template";
    public Permission Needs => Permission.EditTemplates;
    public AuditRef? Subject => AuditRef.Template(TemplateId);
}

internal sealed class EditTemplateValidator : AbstractValidator<EditTemplate>
{
    public EditTemplateValidator()
    {
        RuleFor(m => m.Name).Text(AnswerTemplate.MaxName);
        RuleFor(m => m.Kind).Must(TemplateRules.IsKind).WithErrorCode("common.required");
        RuleFor(m => m.Language).Must(TemplateRules.IsLanguage).WithErrorCode("common.required");
        RuleFor(m => m.Text).Lines(AnswerTemplate.MaxText).KnownPlaceholders();
    }
}

internal sealed class EditTemplateHandler(IRepository<AnswerTemplate> templates, ICaller caller, TimeProvider clock) : IRequestHandler<EditTemplate, Result>
{
    public async Task<Result> Handle(EditTemplate request, CancellationToken cancellationToken) =>
        await templates.Take(new TemplateSpecs.ById(request.TemplateId), cancellationToken) is { } one
            ? one.Edit(request.Name.Trim(), request.Kind, Language.Find(request.Language)!, request.Text.Trim(), request.Seen, caller.StaffId!.Value, clock.GetUtcNow())
            : TemplateFailures.NotFound;
}
