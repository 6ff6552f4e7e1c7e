using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Passkeys;

/// <summary>What a browser asks a device of the caller for, to make a key: JSON. Uses nothing up.</summary>
public sealed record GetPasskeyOffer(Secret Ticket) : IQuery<Result<string>>, ISignedIn
{
    public string Action => "get_passkey_offer";
}

internal sealed class GetPasskeyOfferHandler(IReads reads, Tickets tickets, IPasskeyCeremonies ceremonies, ICaller caller) : IRequestHandler<GetPasskeyOffer, Result<string>>
{
    public async Task<Result<string>> Handle(GetPasskeyOffer request, CancellationToken cancellationToken)
    {
        var id = caller.AccountId!.Value;
        if (await reads.First(tickets.Holder(request.Ticket, TicketPurpose.Passkey).Where(a => a.Id == id)
            .Select(a => new { a.Email, a.Username, a.Name.First, a.Name.Full }), cancellationToken) is not { } owner)
            return PasskeyFailures.BeginAgain;
        var name = owner.Username ?? owner.Email;
        var greeting = Account.Greet(owner.First, owner.Full, name);
        var has = await reads.List(reads.Of(new PasskeySpecs.OfAccount(id)).Select(k => k.CredentialId), cancellationToken);
        return ceremonies.AskToMake(request.Ticket.Reveal(), new PasskeyOwner(id, name, greeting), has);
    }
}
