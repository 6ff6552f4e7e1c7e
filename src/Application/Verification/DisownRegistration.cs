using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Verification;

/// <summary>"It was not me": the person on record closes the registration that someone made with their document.</summary>
public sealed record DisownRegistration(Secret Token) : ICommand<Result>, IAudited
{
    public string Action => "disown_registration";
}

internal sealed class DisownRegistrationHandler(
    IRepository<AccountLink> links, IRepository<Account> accounts, IRepository<Session> sessions, UnusableLink unusable,
    Trail trail, TimeProvider clock)
    : IRequestHandler<DisownRegistration, Result>
{
    public async Task<Result> Handle(DisownRegistration request, CancellationToken cancellationToken)
    {
        var (now, hash) = (clock.GetUtcNow(), AccountLink.HashOf(request.Token.Reveal()));
        var usable = new AccountSpecs.UsableLink(hash, LinkPurpose.NotMe, now);
        if (await links.Find(usable, cancellationToken) is not { } link)
            return await unusable.Refuse(request.Token, LinkPurpose.NotMe, cancellationToken);
        trail.About(AuditRef.Account(link.AccountId));
        // The account's row first, as everywhere: answers and sign-ins under way come wholly before, or find it disabled.
        await accounts.Hold(new AccountSpecs.ById(link.AccountId), cancellationToken);
        if (await links.ChangeWhere(usable, l => l.Set(x => x.UsedAt, _ => now), cancellationToken) == 0)
            return await unusable.Refuse(request.Token, LinkPurpose.NotMe, cancellationToken);
        var account = (await accounts.Find(new AccountSpecs.ById(link.AccountId), cancellationToken))!;
        var disowned = account.Disown();
        if (!disowned.Succeeded)
            return disowned;
        await sessions.ChangeWhere(new AccountSpecs.OpenSessionsOf(account.Id), s => s.Set(x => x.EndedAt, _ => now), cancellationToken);
        return disowned;
    }
}
