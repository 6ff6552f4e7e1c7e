using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Domain.Unlocks;

/// <summary>What one of staff saw of a blocked person, for another to approve. It is frozen by a hash of what was proposed, ends by itself, and is worth nothing once the
/// case or the account is another than it was: four eyes see the same.</summary>
public sealed class UnlockProposal
{
    private UnlockProposal() { }

    public Guid CaseId { get; private init; }
    public Guid AccountId { get; private init; }

    /// <summary>Who proposes.</summary>
    public Guid StaffId { get; private init; }
    public string Evidence { get; private init; } = "";

    /// <summary>Told to the person.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Of the case, as it was looked at.</summary>
    public int CaseVersion { get; private init; }

    /// <summary>A hash of what the account was: its state, its mailbox, whose document it bears.</summary>
    public byte[] AccountMark { get; private init; } = [];

    /// <summary>Of all of it: what is approved is what was proposed.</summary>
    public byte[] Hash { get; private init; } = [];
    public DateTimeOffset ProposedAt { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>What its reader approves, in letters.</summary>
    public string Seal => Convert.ToHexString(Hash);

    public static UnlockProposal Make(Case about, Account account, Guid by, string evidence, string reason, DateTimeOffset now, TimeSpan lasts)
    {
        var mark = MarkOf(account);
        return new()
        {
            CaseId = about.Id, AccountId = account.Id, StaffId = by, Evidence = evidence, Reason = reason, CaseVersion = about.Version, AccountMark = mark,
            Hash = HashOf(about.Id, account.Id, by, evidence, reason, about.Version, mark), ProposedAt = now, ExpiresAt = now + lasts,
        };
    }

    /// <summary>Whether it may be carried out now, as it stands, by that one of staff.</summary>
    /// <param name="seen">The seal that the approver looked at.</param>
    /// <param name="assignee">Who has the case and must not be the second; null where that is no matter.</param>
    public Result Judge(string seen, Case about, Account account, Guid by, Guid? assignee, DateTimeOffset now)
    {
        if (by == StaffId || by == assignee)
            return UnlockFailures.SameEyes;
        if (now >= ExpiresAt)
            return UnlockFailures.ProposalExpired;
        var whole = HashOf(CaseId, AccountId, StaffId, Evidence, Reason, CaseVersion, AccountMark);
        if (!CryptographicOperations.FixedTimeEquals(whole, Hash) || seen != Seal)
            return UnlockFailures.ProposalChanged;
        if (about.Version != CaseVersion)
            return UnlockFailures.CaseChanged;
        return CryptographicOperations.FixedTimeEquals(MarkOf(account), AccountMark) ? Result.Done : UnlockFailures.AccountChanged;
    }

    private static byte[] MarkOf(Account account) => Digest($"{account.State}", account.Email, account.Document?.Key ?? "", $"{account.PersonId}");

    private static byte[] HashOf(Guid caseId, Guid accountId, Guid staffId, string evidence, string reason, int version, byte[] mark) =>
        Digest($"{caseId}", $"{accountId}", $"{staffId}", evidence, reason, version.ToString(CultureInfo.InvariantCulture), Convert.ToHexString(mark));

    /// <summary>Each part with its length before it: no two proposals are one text.</summary>
    private static byte[] Digest(params IEnumerable<string> parts) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Length}:{p}")))));
}

public static class UnlockFailures
{
    public static readonly Failure SameEyes = new(FailureKind.Refused, "unlocks.same_eyes");

    /// <summary>Staff opened the questions of this person within the window, and all attempts at them are spent again: it takes two.</summary>
    public static readonly Failure OpenedBefore = new(FailureKind.Refused, "unlocks.opened_before", "AccountId");
    public static readonly Failure ProposalGone = new(FailureKind.Conflict, "unlocks.proposal_gone");
    public static readonly Failure ProposalExpired = new(FailureKind.Refused, "unlocks.proposal_expired");
    public static readonly Failure ProposalChanged = new(FailureKind.Conflict, "unlocks.proposal_changed");
    public static readonly Failure CaseChanged = new(FailureKind.Conflict, "unlocks.case_changed");
    public static readonly Failure AccountChanged = new(FailureKind.Conflict, "unlocks.account_changed");
}

public static class UnlockProposalSpecs
{
    public sealed class OfCase : Specification<UnlockProposal>
    {
        public OfCase(Guid caseId) => Query.Where(p => p.CaseId == caseId);
    }

    public sealed class Of : Specification<UnlockProposal>
    {
        public Of(Guid accountId) => Query.Where(p => p.AccountId == accountId);
    }

    public sealed class ExpiredBefore : Specification<UnlockProposal>
    {
        public ExpiredBefore(DateTimeOffset time) => Query.Where(p => p.ExpiresAt < time).OrderBy(p => p.ExpiresAt);
    }
}
