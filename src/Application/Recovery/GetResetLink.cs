using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Recovery;

/// <summary>Whether a link to choose a password can still be used, and whether that will take a code too. Only whoever holds a good link learns
/// that the account has a second factor.</summary>
public sealed record GetResetLink(Secret Token) : IQuery<Result<ResetLink>>;

public sealed record ResetLink(bool Usable, bool AsksCode);

internal sealed class GetResetLinkHandler(IReads reads, TimeProvider clock)
    : IRequestHandler<GetResetLink, Result<ResetLink>>
{
    public async Task<Result<ResetLink>> Handle(GetResetLink request, CancellationToken cancellationToken)
    {
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), LinkPurpose.PasswordReset, clock.GetUtcNow());
        var factors = reads.Of<SecondFactor>();
        return await reads.First(reads.Of(usable).Select(l => new ResetLink(true, factors.Any(f => f.AccountId == l.AccountId))), cancellationToken)
            ?? new ResetLink(false, false);
    }
}
