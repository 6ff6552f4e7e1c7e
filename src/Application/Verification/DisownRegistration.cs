using Ventanilla.Application.SignIn;
using Ventanilla.Application.Accounts;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Verification;

/// <summary>"It was not me": the person on record closes the registration that someone made with their document, also one that has passed; what it
/// spent of the attempts comes back, as far as the odds of guessing leave room.</summary>
public sealed record DisownRegistration(Secret Token) : ICommand<Result>, IAudited
{
    public string Action => "disown_registration";
}

internal sealed class DisownRegistrationHandler(
    IRepository<AccountLink> links, IRepository<Account> accounts, IRepository<Session> sessions, IRepository<Challenge> challenges,
    IRepository<VerificationAttempt> attempts, UnusableLink unusable, Trail trail,
    PortalPolicy policy, TimeProvider clock) : IRequestHandler<DisownRegistration, Result>
{
    public async Task<Result> Handle(DisownRegistration request, CancellationToken cancellationToken)
    {
        var (now, hash) = (clock.GetUtcNow(), AccountLink.HashOf(request.Token.Reveal()));
        var usable = new AccountSpecs.UsableLink(hash, LinkPurpose.NotMe, now);
        // The account's row first, as everywhere: answers and sign-ins under way come wholly before, or find it disabled.
        if (await accounts.TakeOwnerOf(usable, l => l.AccountId, cancellationToken) is not { } account
            || !await links.UseUp(usable, now, cancellationToken))
            return await unusable.Refuse(request.Token, LinkPurpose.NotMe, cancellationToken);
        trail.About(account);
        var disowned = account.Disown();
        if (!disowned.Succeeded)
            return disowned;
        await sessions.End(new AccountSpecs.OpenSessionsOf(account.Id), now, cancellationToken);
        return await GiveBack(account, cancellationToken);
    }

    private async Task<Result> GiveBack(Account account, CancellationToken stop)
    {
        if (await challenges.Take(new ChallengeSpecs.OfPerson(account.PersonId!.Value), stop) is not { } challenge)
            return Result.Done;
        var spent = await attempts.Count(new ChallengeSpecs.FailuresFrom(account.Id), stop);
        var owes = challenge.IsUnderWayFor(account.Id) || challenge.Returnable(spent, policy.Verification) > 0;
        return owes ? challenge.ReturnAttempts(account.Id, spent, policy.Verification) : Result.Done;
    }
}
