using Ventanilla.Application.Staff;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Passkeys;

/// <summary>What a browser asks a device of the member for, to make a key: JSON. Uses nothing up.</summary>
public sealed record GetStaffPasskeyOffer(Secret Ticket) : IQuery<Result<string>>, IStaffOnly
{
    public string Action => "get_staff_passkey_offer";

    /// <summary>Which every role has.</summary>
    public Permission Needs => Permission.ReadCases;
}

internal sealed class GetStaffPasskeyOfferHandler(IReads reads, IPasskeyCeremonies ceremonies, ICaller caller, TimeProvider clock)
    : IRequestHandler<GetStaffPasskeyOffer, Result<string>>
{
    public async Task<Result<string>> Handle(GetStaffPasskeyOffer request, CancellationToken cancellationToken)
    {
        var id = caller.StaffId!.Value;
        if (await reads.First(StaffTickets.Holders(reads, request.Ticket, StaffStep.Passkey, clock.GetUtcNow()).Where(m => m.Id == id)
            .Select(m => new { m.Email, m.Name }), cancellationToken) is not { } owner)
            return PasskeyFailures.BeginAgain;
        var has = await reads.List(reads.Of(new PasskeySpecs.OfStaff(id)).Select(k => k.CredentialId), cancellationToken);
        return ceremonies.AskToMake(request.Ticket.Reveal(), new PasskeyOwner(id, owner.Email, owner.Name), has);
    }
}
