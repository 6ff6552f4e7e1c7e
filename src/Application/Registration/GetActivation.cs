using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Registration;

/// <summary>Whether an activation link can still be used, and whether the password has to be given with it. Uses nothing up.</summary>
public sealed record GetActivation(Secret Token, IReadOnlyCollection<Guid> StartedHere) : IQuery<Result<ActivationView>>;

public sealed record ActivationView(bool Usable, bool AsksPassword);

internal sealed class GetActivationHandler(IReads reads, TimeProvider clock) : IRequestHandler<GetActivation, Result<ActivationView>>
{
    public async Task<Result<ActivationView>> Handle(GetActivation request, CancellationToken cancellationToken)
    {
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), LinkPurpose.Activation, clock.GetUtcNow());
        var account = await reads.First(reads.Of(usable).Select(l => (Guid?)l.AccountId), cancellationToken);
        return new ActivationView(account is not null, account is { } id && !request.StartedHere.Contains(id));
    }
}
