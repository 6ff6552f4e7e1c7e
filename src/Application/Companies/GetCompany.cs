using Ventanilla.Domain.Companies;

namespace Ventanilla.Application.Companies;

/// <summary>One company of the caller's, as its form begins. Somebody else's is not found.</summary>
public sealed record GetCompany(Guid CompanyId) : IQuery<Result<CompanyView>>, ISignedIn
{
    public string Action => "get_company";
}

internal sealed class GetCompanyHandler(IReads reads, ICaller caller) : IRequestHandler<GetCompany, Result<CompanyView>>
{
    public async Task<Result<CompanyView>> Handle(GetCompany request, CancellationToken cancellationToken) =>
        await reads.First(reads.Of(new CompanySpecs.OneOf(caller.AccountId!.Value, request.CompanyId)).Select(CompanyView.Projection), cancellationToken)
            is { } company ? company : CompanyFailures.NotFound;
}
