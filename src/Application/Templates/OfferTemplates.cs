using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Templates;

namespace Ventanilla.Application.Templates;

/// <summary>What an answer to this case may begin with: templates of its kind, or of all, in the language of whoever reads it.</summary>
public sealed record OfferTemplates(Guid CaseId) : IQuery<Result<TemplateOffer[]>>, IStaffOnly
{
    public string Action => "offer_templates";
    public Permission Needs => Permission.WorkCases;
}

public sealed record TemplateOffer(Guid Id, string Name);

internal sealed class OfferTemplatesHandler(IReads reads) : IRequestHandler<OfferTemplates, Result<TemplateOffer[]>>
{
    public async Task<Result<TemplateOffer[]>> Handle(OfferTemplates request, CancellationToken cancellationToken)
    {
        if (await reads.First(reads.Of(new CaseSpecs.ById(request.CaseId)).Select(c => new { c.Kind, c.Language }), cancellationToken) is not { } one)
            return CaseFailures.NotFound;
        return (TemplateOffer[])[.. await reads.List(reads.Of(new TemplateSpecs.For(one.Kind, one.Language)).Select(t => new TemplateOffer(t.Id, t.Name)), cancellationToken)];
    }
}
