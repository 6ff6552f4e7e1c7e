using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Whether an activation link can still be used, and whether the password has to be given with it. Uses nothing up.</summary>
public sealed record GetActivation(Secret Token, IReadOnlyCollection<Guid> StartedHere) : IQuery<Result<ActivationView>>;

public sealed record ActivationView(bool Usable, bool AsksPassword);

internal sealed class GetActivationHandler(IRepository<AccountLink> links, TimeProvider clock) : IRequestHandler<GetActivation, Result<ActivationView>>
{
    public async Task<Result<ActivationView>> Handle(GetActivation request, CancellationToken cancellationToken)
    {
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), LinkPurpose.Activation, clock.GetUtcNow());
        var link = await links.Find(usable, cancellationToken);
        return new ActivationView(link is not null, link is not null && !request.StartedHere.Contains(link.AccountId));
    }
}
