using System.Security.Cryptography;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Audit;

/// <summary>What the trail is told of one message: on whom it was, and how it really ended, also where the page says the same to everybody. A
/// handler says what only it knows; who asked, from where and when is added here.</summary>
public sealed class Trail(IRepository<AuditEntry> entries, ICaller caller, TimeProvider clock)
{
    /// <summary>What a row says of an answer of which nothing else is to be said.</summary>
    internal const string Done = "done";

    /// <summary>The same in every row of one request or job, and in its lines of the log; drawn here, for what a client may send is anybody's.</summary>
    internal string Correlation { get; } = RandomNumberGenerator.GetHexString(20, lowercase: true);

    private readonly List<(string Action, AuditRef Subject, string Outcome)> _also = [];
    private AuditRef? _subject;

    /// <summary>The word that the row has for how it ended; null where neither handler nor refusal gave one.</summary>
    internal string? Outcome { get; private set; }

    internal bool IsWritten { get; private set; }

    /// <summary>The account that was found, or taken, for what was asked.</summary>
    public void About(Account account) => About(AuditRef.Account(account.Id));

    public void About(AuditRef subject) => _subject = subject;

    /// <param name="outcome">A word that never changes; no name and no number.</param>
    public void Ended(string outcome) => Outcome = outcome;

    /// <summary>The chain was checked: the row that says so is the proof that is shown afterwards.</summary>
    internal Result<TrailProof> Proved(TrailProof proof)
    {
        About(AuditRef.Chain(proof.Rows, proof.End, proof.Break));
        Ended(proof.Outcome);
        return proof;
    }

    /// <summary>Something that happened to an account on the way, and is worth a row of its own if this command is done.</summary>
    public void Also(string action, Guid accountId, string outcome = Done) => Also(action, AuditRef.Account(accountId), outcome);

    /// <summary>The same, of something else than an account.</summary>
    public void Also(string action, AuditRef subject, string outcome) => _also.Add((action, subject, outcome));

    /// <summary>A message begins, or begins again: nothing was said of it yet.</summary>
    internal void Begin()
    {
        (_subject, Outcome, IsWritten) = (null, null, false);
        _also.Clear();
    }

    /// <summary>Adds the row of a message that leaves one to what is saved next.</summary>
    /// <returns>Whether it leaves one.</returns>
    internal bool Write<TResult>(object message, TResult result) where TResult : IResult<TResult>
    {
        Outcome ??= result.Succeeded ? null : result.Failures[0].Code;
        if (message is not INamed named || message is IAudited { IsAudited: false } || message is IRoutine && result.Succeeded)
            return false;
        Add(named.Action, Outcome ?? Done, _subject ?? (message as IAudited)?.Subject ?? Asker(message));
        if (result.Succeeded)
            foreach (var (action, subject, outcome) in _also)
                Add(action, outcome, subject);
        return IsWritten = true;
    }

    private void Add(string action, string outcome, AuditRef? subject) =>
        entries.Add(AuditEntry.Of(action, outcome, caller.Actor, subject, caller.Address, caller.Device, clock.GetUtcNow(), Correlation));

    /// <summary>What only somebody signed in may ask is about their own account, unless something else was said.</summary>
    private AuditRef? Asker(object message) => message is ISignedIn && caller.AccountId is { } id ? AuditRef.Account(id) : null;
}
