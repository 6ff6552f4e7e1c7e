using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

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

/// <summary>What decides, besides the password, whether an account is let in: all of it in one look.</summary>
/// <param name="FactorSince">When its second factor was switched on, while there is one.</param>
public sealed record SignInStanding(AccountState State, string Greeting, DateTimeOffset? FactorSince, IReadOnlyList<GivenConsent> Consents);

public sealed record GivenConsent(string Document, string Version);

/// <summary>Leads whoever gave the right password to what is still missing, and to a session when nothing is. A command that goes on by it has
/// taken the account's row first: a reset, a closing or a second factor under way comes wholly before or wholly after the session.</summary>
public sealed class SignInSteps(IReads reads, IRepository<Session> sessions, Trail trail, PortalPolicy policy, ICaller caller, TimeProvider clock)
{
    /// <returns>How the account of a sign-in that goes on stands now, or null when it has to begin again.</returns>
    public Task<SignInStanding?> Look(SignInProgress progress, CancellationToken stop)
    {
        var (factors, consents) = (reads.Of<SecondFactor>(), reads.Of<Consent>());
        return reads.First(reads.Of(new AccountSpecs.GoingOn(progress.AccountId, progress.PasswordChangedAt)).Select(a => new SignInStanding(
            a.State,
            Account.Greet(a.FirstName, a.FullName, a.Username),
            factors.Where(f => f.AccountId == a.Id).Select(f => (DateTimeOffset?)f.EnabledAt).FirstOrDefault(),
            consents.Where(c => c.AccountId == a.Id).Select(c => new GivenConsent(c.Document, c.Version)).ToList())), stop);
    }

    public SignInAnswer Next(SignInStanding standing, SignInProgress progress)
    {
        if (FactorDue(standing, progress))
            return Missing(SignInStep.MustGiveCode, "code_to_give", progress);
        if (standing.State == AccountState.Closing)
            return Missing(SignInStep.Closing, "account_closing", progress);
        if (LegalDue(standing).Count > 0)
            return Missing(SignInStep.MustAccept, "legal_to_accept", progress);
        return Start(standing, progress);
    }

    /// <summary>The session itself, once nothing is missing. Whatever the steps before, there is none without the factor.</summary>
    public SignInAnswer Start(SignInStanding standing, SignInProgress progress)
    {
        if (FactorDue(standing, progress))
            return Missing(SignInStep.MustGiveCode, "code_to_give", progress);
        var session = Session.Start(progress.AccountId, caller.Device, caller.Address, progress.Remember, policy.Sessions, clock.GetUtcNow());
        sessions.Add(session);
        trail.Ended("signed_in");
        return new SignInAnswer(SignInStep.SignedIn, progress.AccountId)
        {
            SessionId = session.Id, Until = session.ExpiresAt, Remember = progress.Remember, Greeting = standing.Greeting,
        };
    }

    private SignInAnswer Missing(SignInStep step, string outcome, SignInProgress progress)
    {
        trail.Ended(outcome);
        return new SignInAnswer(step, progress.AccountId) { Progress = progress };
    }

    /// <summary>Whether the account has a second factor of which this sign-in has given no code.</summary>
    public static bool FactorDue(SignInStanding standing, SignInProgress progress) =>
        standing.FactorSince is { } since && since != progress.FactorGiven;

    /// <summary>The documents whose version in force this account has not accepted yet.</summary>
    public IReadOnlyList<LegalDocument> LegalDue(SignInStanding standing) =>
        [.. policy.Registration.Legal.Where(l => !standing.Consents.Contains(new GivenConsent(l.Document, l.Version)))];
}
