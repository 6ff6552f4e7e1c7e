using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Verification;

/// <summary>"It was not me": the person on record closes the registration that someone made with their document.</summary>
public sealed record DisownRegistration(Secret Token) : ICommand<Result>, IAudited
{
    public string? Subject => null;
}

internal sealed class DisownRegistrationHandler(
    IRepository<AccountLink> links, IRepository<Account> accounts, IRepository<Session> sessions, TimeProvider clock)
    : IRequestHandler<DisownRegistration, Result>
{
    public async Task<Result> Handle(DisownRegistration request, CancellationToken cancellationToken)
    {
        var (now, hash) = (clock.GetUtcNow(), AccountLink.HashOf(request.Token.Reveal()));
        if (await links.ChangeWhere(new AccountSpecs.UsableLink(hash, LinkPurpose.NotMe, now), l => l.Set(x => x.UsedAt, _ => now), cancellationToken) == 0)
            return AccountFailures.LinkNotUsable;
        var link = (await links.Find(new AccountSpecs.LinkByToken(hash, LinkPurpose.NotMe), cancellationToken))!;
        var account = (await accounts.Find(new AccountSpecs.ById(link.AccountId), cancellationToken))!;
        var disowned = account.Disown();
        if (!disowned.Succeeded)
            return disowned;
        // The account's row first: a sign-in under way waits here, and then finds it disabled.
        await accounts.ChangeWhere(new AccountSpecs.ById(account.Id), a => a.Set(x => x.State, _ => AccountState.Disabled), cancellationToken);
        await sessions.ChangeWhere(new AccountSpecs.OpenSessionsOf(account.Id), s => s.Set(x => x.EndedAt, _ => now), cancellationToken);
        return disowned;
    }
}
