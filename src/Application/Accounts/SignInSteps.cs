using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

/// <summary>What comes after the right password.</summary>
public enum SignInStep
{
    Refused, SignedIn, NotActivated, MustVerify, VerificationBlocked, MustNameCompany, MustChangePassword, MustGiveCode, Closing, MustAccept,
}

/// <param name="AccountId">Known to the caller only after the right password.</param>
public sealed record SignInAnswer(SignInStep Step, Guid? AccountId = null)
{
    /// <summary>The new session, when signed in.</summary>
    public Guid? SessionId { get; init; }
    public DateTimeOffset? Until { get; init; }
    public bool Remember { get; init; }
    public string? Greeting { get; init; }

    /// <summary>For another activation mail, when not activated.</summary>
    public string? Email { get; init; }
    public string? Username { get; init; }

    /// <summary>Opens the page to choose a password, after a temporary one.</summary>
    public Secret? ResetToken { get; init; }

    /// <summary>For a ticket to what is missing before the account is in: it is worth nothing once the password is another one.</summary>
    public DateTimeOffset? PasswordChangedAt { get; init; }

    /// <summary>To go on with, while something is missing.</summary>
    public SignInProgress? Progress { get; init; }
}

/// <summary>A sign-in between its steps. It is worth nothing once the password is another one.</summary>
public sealed record SignInProgress(Guid AccountId, DateTimeOffset PasswordChangedAt, bool Remember)
{
    /// <summary>Of which second factor a right code was given, by the time at which it was switched on; null before.</summary>
    public DateTimeOffset? FactorGiven { get; init; }
}

/// <summary>Leads whoever gave the right password to what is still missing, and to a session when nothing is.</summary>
public sealed class SignInSteps(
    IRepository<Account> accounts, IRepository<Session> sessions, IRepository<Consent> consents, SecondFactors factors, PortalPolicy policy,
    ICaller caller, TimeProvider clock)
{
    /// <returns>The account of a sign-in that goes on, or null when it has to begin again.</returns>
    public async Task<Account?> Resume(SignInProgress progress, CancellationToken stop) =>
        await accounts.Find(new AccountSpecs.ById(progress.AccountId), stop) is { State: AccountState.Active or AccountState.Closing } account
            && account.PasswordChangedAt == progress.PasswordChangedAt ? account : null;

    public async Task<SignInAnswer> Next(Account account, SignInProgress progress, CancellationToken stop)
    {
        if (await FactorDue(account.Id, progress, stop))
            return new SignInAnswer(SignInStep.MustGiveCode, account.Id) { Progress = progress };
        if (account.State == AccountState.Closing)
            return new SignInAnswer(SignInStep.Closing, account.Id) { Progress = progress };
        if ((await LegalDue(account.Id, stop)).Count > 0)
            return new SignInAnswer(SignInStep.MustAccept, account.Id) { Progress = progress };
        return await Start(account, progress, stop);
    }

    /// <summary>The session itself, once nothing is missing.</summary>
    public async Task<SignInAnswer> Start(Account account, SignInProgress progress, CancellationToken stop)
    {
        // The row is locked from here on: a reset or a closing under way comes wholly before or wholly after this session.
        if (await accounts.ChangeWhere(new AccountSpecs.Unchanged(account.Id, account.PasswordChangedAt), a => a.Set(x => x.FailedSignIns, _ => 0), stop) == 0)
            return new SignInAnswer(SignInStep.Refused);
        // Asked again behind that lock: whatever the steps before, there is no session without the factor, not even one switched on meanwhile.
        if (await FactorDue(account.Id, progress, stop))
            return new SignInAnswer(SignInStep.MustGiveCode, account.Id) { Progress = progress };
        var session = Session.Start(account.Id, caller.Device, caller.Address, progress.Remember, policy.Sessions, clock.GetUtcNow());
        sessions.Add(session);
        return new SignInAnswer(SignInStep.SignedIn, account.Id)
        {
            SessionId = session.Id, Until = session.ExpiresAt, Remember = progress.Remember, Greeting = account.Greeting,
        };
    }

    /// <summary>Whether the account has a second factor of which this sign-in has given no code.</summary>
    public async Task<bool> FactorDue(Guid accountId, SignInProgress progress, CancellationToken stop) =>
        await factors.Of(accountId, stop) is { } factor && factor.EnabledAt != progress.FactorGiven;

    /// <summary>The documents whose version in force this account has not accepted yet.</summary>
    public async Task<IReadOnlyList<LegalDocument>> LegalDue(Guid accountId, CancellationToken stop)
    {
        var given = await consents.List(new AccountSpecs.ConsentsOf(accountId), stop);
        return [.. policy.Registration.Legal.Where(l => !given.Any(g => g.Document == l.Document && g.Version == l.Version))];
    }
}
