using Ventanilla.Domain.Companies;

namespace Ventanilla.Application.Companies;

/// <summary>One company of an account, as its form begins. Somebody else's is not found.</summary>
/// <param name="AccountId">Whose page it is, as in <see cref="AddCompany"/>.</param>
public sealed record GetCompany(Guid AccountId, Guid CompanyId) : IQuery<Result<CompanyView>>;

internal sealed class GetCompanyHandler(IReads reads) : IRequestHandler<GetCompany, Result<CompanyView>>
{
    public async Task<Result<CompanyView>> Handle(GetCompany request, CancellationToken cancellationToken) =>
        await reads.First(reads.Of(new CompanySpecs.OneOf(request.AccountId, request.CompanyId)).Select(CompanyView.Projection), cancellationToken)
            is { } company ? company : CompanyFailures.NotFound;
}
