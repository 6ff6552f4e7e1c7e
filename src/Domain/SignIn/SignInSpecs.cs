using Ventanilla.Domain.Accounts;

namespace Ventanilla.Domain.SignIn;

public static class SignInSpecs
{
    /// <summary>Whoever what was typed may mean, in whatever way the portal lets people sign in. One number can be two documents, and a record may
    /// know a person's document under another type than they named: the number alone decides. Those whose mailbox was proved come first, so that
    /// only registrations that wait for their link could ever be beyond the limit, which takes as many of one name within the days that they live.</summary>
    public sealed class Named : Specification<Account, NamedAccount>
    {
        private const int Most = 1_000;

        public Named(string? normalizedEmail, string? claimedUsername, IReadOnlyList<string> documentNumbers)
        {
            Query.Where(a => a.State != AccountState.Closed && a.State != AccountState.Disabled
                && ((normalizedEmail != null && a.NormalizedEmail == normalizedEmail)
                    || (claimedUsername != null && a.ClaimedUsername == claimedUsername)
                    || documentNumbers.Contains(a.DocumentNumber)));
            Query.OrderBy(a => a.State == AccountState.PendingActivation ? 1 : 0).ThenByDescending(a => a.PasswordChangedAt).Take(Most);
            Query.Select(a => new NamedAccount(a.Id, a.State != AccountState.PendingActivation, a.NormalizedEmail, a.ClaimedUsername, a.DocumentNumber, a.Credential, a.PasswordChangedAt)
            {
                Email = a.Email, Username = a.Username, TemporaryPasswordHash = a.TemporaryPasswordHash, LockedUntil = a.LockedUntil,
            });
        }
    }

    /// <summary>What one statement writes a try on: the account whose password was right, while it is open to it (not locked, not disabled, still the
    /// same password), and those whose password it was not.</summary>
    public sealed class Tried : Specification<Account>
    {
        public Tried(Guid right, DateTimeOffset passwordChangedAt, IReadOnlyList<Guid> wrong, DateTimeOffset now) =>
            Query.Where(a => wrong.Contains(a.Id)
                || (a.Id == right && a.PasswordChangedAt == passwordChangedAt && (a.LockedUntil == null || a.LockedUntil <= now)
                    && a.State != AccountState.Disabled && a.State != AccountState.Closed));
    }

    /// <summary>Of what a try was written on: the account that it opened, and those in use that begin to rest by it.</summary>
    public sealed class OpenedOrPaused : Specification<Account>
    {
        public OpenedOrPaused(Guid right, DateTimeOffset passwordChangedAt, IReadOnlyList<Guid> wrong, int threshold) =>
            Query.Where(a => (a.Id == right && a.PasswordChangedAt == passwordChangedAt && a.LockedUntil == null
                    && a.State != AccountState.Disabled && a.State != AccountState.Closed)
                || (wrong.Contains(a.Id) && a.FailedSignIns == threshold && a.State != AccountState.PendingActivation));
    }
}

/// <summary>What a sign-in has to know of an account that answers to the typed name.</summary>
/// <param name="IsProved">Its mailbox was proved: nobody but its owner made it what it is.</param>
public sealed record NamedAccount(
    Guid Id, bool IsProved, string NormalizedEmail, string? ClaimedUsername, string DocumentNumber, Credential Credential, DateTimeOffset PasswordChangedAt)
{
    public string Email { get; init; } = "";
    public string? Username { get; init; }
    public byte[]? TemporaryPasswordHash { get; init; }
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>The names of some kinds that it answers to.</summary>
    public IReadOnlyList<SignInName> Names(IEnumerable<Identifier> kinds) => SignInName.Of(kinds, NormalizedEmail, ClaimedUsername, DocumentNumber);

    public bool AnswersTo(SignInName name) => name.Normalized == name.Kind switch
    {
        Identifier.Email => NormalizedEmail,
        Identifier.Username => ClaimedUsername,
        _ => DocumentNumber,
    };
}
