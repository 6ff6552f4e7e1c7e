using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Passkeys;

/// <summary>The keys that sign the caller in, the oldest first, and what adding one will ask for.</summary>
public sealed record ListPasskeys : IQuery<Result<PasskeyList>>, ISignedIn
{
    public string Action => "list_passkeys";
}

/// <param name="Possible">Whether the portal can have any.</param>
/// <param name="AsksCode">Whether the account has a second factor, a code of which is asked for before a key that will stand in for it.</param>
public sealed record PasskeyList(bool Possible, bool AsksCode, IReadOnlyList<PasskeyView> Keys)
{
    public bool IsFull => Keys.Count >= Passkey.Most;
}

public sealed record PasskeyView(Guid Id, string Name, DateTimeOffset AddedAt, DateTimeOffset? LastUsedAt);

internal sealed class ListPasskeysHandler(IReads reads, PortalLinks portal, ICaller caller) : IRequestHandler<ListPasskeys, Result<PasskeyList>>
{
    public async Task<Result<PasskeyList>> Handle(ListPasskeys request, CancellationToken cancellationToken)
    {
        var (id, factors) = (caller.AccountId!.Value, reads.Of<SecondFactor>());
        return new PasskeyList(
            portal.HasPasskeys,
            await reads.First(factors.Where(f => f.AccountId == id).Select(f => (DateTimeOffset?)f.EnabledAt), cancellationToken) is not null,
            await reads.List(reads.Of(new PasskeySpecs.OfAccount(id)).Select(k => new PasskeyView(k.Id, k.Name, k.AddedAt, k.LastUsedAt)), cancellationToken));
    }
}
