using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Apps;

/// <summary>One application that can be asked for, and how soon that is decided.</summary>
public sealed record GetAppOffer(string App) : IQuery<Result<AppOfferView>>, ISignedIn
{
    public string Action => "get_app_offer";
}

public sealed record AppOfferView(AppOffer Offer, ServiceGoal Goal);

internal sealed class GetAppOfferHandler(AppShelf shelf, CaseQueries queries) : IRequestHandler<GetAppOffer, Result<AppOfferView>>
{
    public async Task<Result<AppOfferView>> Handle(GetAppOffer request, CancellationToken cancellationToken) =>
        await shelf.Find(request.App, cancellationToken) is { IsRetired: false } app
            ? new AppOfferView(app.Offer, (await queries.Goals(cancellationToken))[^1].Of(CaseKind.AppAccess)!) : AppFailures.NotOnOffer;
}
