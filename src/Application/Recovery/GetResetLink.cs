using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Recovery;

/// <summary>Whether a link to choose a password can still be used, and whether that will take a code too. Only whoever holds a good link learns
/// that the account has a second factor.</summary>
public sealed record GetResetLink(Secret Token) : IQuery<Result<ResetLink>>;

public sealed record ResetLink(bool Usable, bool AsksCode);

internal sealed class GetResetLinkHandler(IRepository<AccountLink> links, SecondFactors factors, TimeProvider clock)
    : IRequestHandler<GetResetLink, Result<ResetLink>>
{
    public async Task<Result<ResetLink>> Handle(GetResetLink request, CancellationToken cancellationToken)
    {
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), LinkPurpose.PasswordReset, clock.GetUtcNow());
        return await links.Find(usable, cancellationToken) is { } link
            ? new ResetLink(true, await factors.Of(link.AccountId, cancellationToken) is not null)
            : new ResetLink(false, false);
    }
}
