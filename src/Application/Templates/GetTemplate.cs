using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Templates;

namespace Ventanilla.Application.Templates;

/// <summary>One template, to be edited.</summary>
public sealed record GetTemplate(Guid TemplateId) : IQuery<Result<TemplateView>>, IStaffOnly
{
    public string Action => "get_template";
    public Permission Needs => Permission.EditTemplates;
}

public sealed record TemplateView(Guid Id, string Name, CaseKind? Kind, string Language, string Text, bool IsRetired, int Version);

internal sealed class GetTemplateHandler(IReads reads) : IRequestHandler<GetTemplate, Result<TemplateView>>
{
    public async Task<Result<TemplateView>> Handle(GetTemplate request, CancellationToken cancellationToken) =>
        await reads.First(reads.Of(new TemplateSpecs.ById(request.TemplateId)).Select(t => new { t.Id, t.Name, t.Kind, t.Language, t.Text, t.IsRetired, t.Version }), cancellationToken)
            is { } t ? new TemplateView(t.Id, t.Name, t.Kind, t.Language.Code, t.Text, t.IsRetired, t.Version) : TemplateFailures.NotFound;
}
