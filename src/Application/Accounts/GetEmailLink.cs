using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Accounts;

/// <summary>Whether the link to a new address can still be used, and what it will ask for: nothing in a session of the account that asked, its
/// password and its code elsewhere. Uses nothing up.</summary>
public sealed record GetEmailLink(Secret Token) : IQuery<Result<EmailLinkView>>;

public sealed record EmailLinkView(bool Usable, bool AsksPassword, bool AsksCode);

internal sealed class GetEmailLinkHandler(IReads reads, ICaller caller, TimeProvider clock) : IRequestHandler<GetEmailLink, Result<EmailLinkView>>
{
    public async Task<Result<EmailLinkView>> Handle(GetEmailLink request, CancellationToken cancellationToken)
    {
        var usable = new AccountSpecs.UsableLink(AccountLink.HashOf(request.Token.Reveal()), LinkPurpose.EmailChange, clock.GetUtcNow());
        var (factors, asking) = (reads.Of<SecondFactor>(), caller.AccountId);
        return await reads.First(reads.Of(usable).Select(l => new EmailLinkView(
            true, l.AccountId != asking, l.AccountId != asking && factors.Any(f => f.AccountId == l.AccountId))), cancellationToken)
            ?? new EmailLinkView(false, false, false);
    }
}
