using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Registration;

/// <summary>Whether an activation link can still be used, and whether the password has to be given with it. Uses nothing up.</summary>
public sealed record GetActivation(Secret Token, IReadOnlyCollection<string> StartedHere) : IQuery<Result<ActivationView>>;

public sealed record ActivationView(bool Usable, bool AsksPassword);

internal sealed class GetActivationHandler(IReads reads, RegistrationTickets registrations, PortalPolicy policy, TimeProvider clock) : IRequestHandler<GetActivation, Result<ActivationView>>
{
    public async Task<Result<ActivationView>> Handle(GetActivation request, CancellationToken cancellationToken)
    {
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), LinkPurpose.Activation, clock.GetUtcNow());
        var linked = await reads.List(LinkedRegistrations.Of(reads, usable, policy.Identity.SharesEmails).Select(r => r.Id), cancellationToken);
        return new ActivationView(linked.Count > 0, linked.Count > 0 && !linked.Any(registrations.OpenSent(request.StartedHere).Contains));
    }
}
