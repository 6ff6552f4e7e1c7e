using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Templates;

namespace Ventanilla.Application.Templates;

/// <summary>Keeps a new text that answers may begin with. Every placeholder in it exists.</summary>
/// <param name="Kind">Null: for all kinds.</param>
/// <param name="Language">By its code.</param>
public sealed record WriteTemplate(string Name, CaseKind? Kind, string Language, string Text) : ICommand<Result<Guid>>, IStaffOnly, IAudited
{
    public string Action => "write_template";
    public Permission Needs => Permission.EditTemplates;
}

internal sealed class WriteTemplateValidator : AbstractValidator<WriteTemplate>
{
    public WriteTemplateValidator()
    {
        RuleFor(m => m.Name).Text(AnswerTemplate.MaxName);
        RuleFor(m => m.Kind).Must(TemplateRules.IsKind).WithErrorCode("common.required");
        RuleFor(m => m.Language).Must(TemplateRules.IsLanguage).WithErrorCode("common.required");
        RuleFor(m => m.Text).Lines(AnswerTemplate.MaxText).KnownPlaceholders();
    }
}

internal sealed class WriteTemplateHandler(IRepository<AnswerTemplate> templates, Trail trail, ICaller caller, TimeProvider clock) : IRequestHandler<WriteTemplate, Result<Guid>>
{
    public Task<Result<Guid>> Handle(WriteTemplate request, CancellationToken cancellationToken)
    {
        var written = AnswerTemplate.Write(
            request.Name.Trim(), request.Kind, Language.Find(request.Language)!, request.Text.Trim(), caller.StaffId!.Value, clock.GetUtcNow());
        templates.Add(written);
        trail.About(AuditRef.Template(written.Id));
        return Task.FromResult<Result<Guid>>(written.Id);
    }
}
