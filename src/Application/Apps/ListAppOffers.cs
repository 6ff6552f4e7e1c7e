using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Apps;

/// <summary>The applications as they stand, those that are retired too.</summary>
public sealed record ListAppOffers : IQuery<Result<ShelvedApp[]>>, IStaffOnly
{
    public string Action => "list_app_offers";
    public Permission Needs => Permission.EditSettings;
}

internal sealed class ListAppOffersHandler(AppShelf shelf) : IRequestHandler<ListAppOffers, Result<ShelvedApp[]>>
{
    public async Task<Result<ShelvedApp[]>> Handle(ListAppOffers request, CancellationToken cancellationToken) => (ShelvedApp[])[.. await shelf.All(cancellationToken)];
}
