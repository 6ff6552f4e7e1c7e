using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>Signs a person in. Unknown, wrong, locked and disabled get the same answer for the same work; only the right password
/// learns that the account is not active yet.</summary>
public sealed record SignIn(string Email, Secret Password, bool Remember) : ICommand<Result<SignInAnswer>>, IAudited
{
    public string? Subject => null;
}

public enum SignInStep { Refused, SignedIn, NotActivated, MustVerify, VerificationBlocked }

/// <param name="SessionId">The new session, when signed in.</param>
/// <param name="AccountId">Known to the caller only after the right password.</param>
public sealed record SignInAnswer(SignInStep Step, Guid? AccountId = null, Guid? SessionId = null, DateTimeOffset? Until = null, string? Email = null, string? FirstName = null);

internal sealed class SignInValidator : AbstractValidator<SignIn>
{
    public SignInValidator()
    {
        RuleFor(m => m.Email).Text(EmailAddress.MaxLength);
        RuleFor(m => m.Password).Typed();
    }
}

internal sealed class SignInHandler(
    IRepository<Account> accounts, IRepository<Session> sessions, PasswordHasher hasher, IBudgets budgets, Outbox outbox, PortalPolicy policy,
    PortalLinks portal, ICaller caller, TimeProvider clock) : IRequestHandler<SignIn, Result<SignInAnswer>>
{
    private static readonly SignInAnswer Refused = new(SignInStep.Refused);

    public async Task<Result<SignInAnswer>> Handle(SignIn request, CancellationToken cancellationToken)
    {
        var perAddress = policy.Budgets.SignInsPerAddressPerQuarterHour;
        if (!await budgets.TrySpend("sign-in address", caller.Address, perAddress, TimeSpan.FromMinutes(15), cancellationToken))
            return AccountFailures.TooManyRequests;

        var email = EmailAddress.Read(request.Email);
        var account = email is null ? null : await accounts.Find(new AccountSpecs.ByEmail(email.Normalized), cancellationToken);
        var verdict = await hasher.Verify(request.Password, account?.PasswordHash, cancellationToken);
        var now = clock.GetUtcNow();
        if (account is null)
            return Refused;
        if (verdict == PasswordVerdict.Wrong)
        {
            await CountFailure(account, now, cancellationToken);
            return Refused;
        }

        var renewed = verdict == PasswordVerdict.RightRenewHash ? await hasher.Hash(request.Password, cancellationToken) : account.PasswordHash;
        // Hashing takes a while: only the row as it is now may say that the account is not locked and the password still the same.
        var open = new AccountSpecs.OpenTo(account.Id, account.PasswordHash, now);
        if (await accounts.ChangeWhere(open, a => a
            .Set(x => x.FailedSignIns, _ => 0).Set(x => x.LockedUntil, _ => null).Set(x => x.PasswordHash, _ => renewed), cancellationToken) == 0)
            return Refused;
        return account.State switch
        {
            AccountState.PendingActivation => new SignInAnswer(SignInStep.NotActivated, account.Id, Email: account.Email),
            AccountState.PendingVerification => new SignInAnswer(SignInStep.MustVerify, account.Id),
            AccountState.VerificationBlocked => new SignInAnswer(SignInStep.VerificationBlocked, account.Id),
            _ => Start(account, request.Remember, now),
        };
    }

    private SignInAnswer Start(Account account, bool remember, DateTimeOffset now)
    {
        var session = Session.Start(account.Id, caller.Device, caller.Address, remember, policy.Sessions, now);
        sessions.Add(session);
        return new SignInAnswer(SignInStep.SignedIn, account.Id, session.Id, session.ExpiresAt, FirstName: account.FirstName);
    }

    /// <summary>Counted by the database, so that fifty at once count fifty; the row stays locked until the commit.</summary>
    private async Task CountFailure(Account account, DateTimeOffset now, CancellationToken stop)
    {
        var one = new AccountSpecs.ById(account.Id);
        await accounts.ChangeWhere(one, a => a.Set(x => x.FailedSignIns, x => x.FailedSignIns + 1), stop);
        var failures = (await accounts.List(new AccountSpecs.FailedSignInsOf(account.Id), stop))[0];
        if (policy.Lockout.Until(failures, now) is not { } until)
            return;
        await accounts.ChangeWhere(one, a => a.Set(x => x.LockedUntil, _ => until), stop);
        if (failures == policy.Lockout.Threshold)
            outbox.Promise(new SignInPausedMail((int)Math.Ceiling((until - now).TotalMinutes), portal.Recover), account.Email, account.Culture, account.Id);
    }
}
