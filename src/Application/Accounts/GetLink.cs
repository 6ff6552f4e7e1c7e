using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Whether a link can still be used, without using it up: mail scanners follow links too.</summary>
public sealed record GetLink(Secret Token, LinkPurpose Purpose) : IQuery<Result<bool>>;

internal sealed class GetLinkHandler(IReads reads, TimeProvider clock) : IRequestHandler<GetLink, Result<bool>>
{
    public async Task<Result<bool>> Handle(GetLink request, CancellationToken cancellationToken)
    {
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), request.Purpose, clock.GetUtcNow());
        return await reads.First(reads.Of(usable).Select(_ => true), cancellationToken);
    }
}
