using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Cases;

/// <summary>What somebody has typed of a case so far. A text of ten thousand letters and files fit into no cookie: the browser has a random key, the
/// database its hash and the content, sealed. It ends seven days after it was touched last, or when it is filed.</summary>
public sealed class CaseDraft : Aggregate
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private CaseDraft() { }

    public byte[] KeyHash { get; private init; } = [];

    /// <summary>Whose it is once somebody signed in has typed into it: from then on nobody else reads it, whoever has the key.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>What was typed, encrypted.</summary>
    public string Content { get; private set; } = "";
    public DateTimeOffset TouchedAt { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it became the case of the same id. Its key then opens the acuse, and nothing else.</summary>
    public DateTimeOffset? FiledAt { get; private set; }

    public static (CaseDraft Draft, Secret Key) Begin(DateTimeOffset now)
    {
        var key = Token.Draw();
        return (new CaseDraft { Id = Guid.CreateVersion7(now), KeyHash = Token.HashOf(key), TouchedAt = now, ExpiresAt = now + Lifetime }, key);
    }

    /// <param name="content">Encrypted.</param>
    /// <param name="writer">The account of whoever types; null for a visitor, and for an owner whose session is over, who loses nothing by it.</param>
    public Result Write(string content, Guid? writer, DateTimeOffset now)
    {
        if (FiledAt is not null)
            return CaseDraftFailures.Filed;
        if (AccountId is not null && writer is not null && AccountId != writer)
            return CaseDraftFailures.Gone;
        (Content, AccountId) = (content, AccountId ?? writer);
        Touch(now);
        return Result.Done;
    }

    /// <summary>What it said is the case's from here on; said twice it is filed once.</summary>
    public void File(DateTimeOffset now)
    {
        (Content, FiledAt) = ("", FiledAt ?? now);
        Touch(now);
    }

    /// <summary>A file came or went.</summary>
    public void Touch(DateTimeOffset now) => (TouchedAt, ExpiresAt) = (now, now + Lifetime);
}

public static class CaseDraftFailures
{
    public static readonly Failure Gone = new(FailureKind.NotFound, "cases.draft_gone");

    /// <summary>It is there, and its owner is to sign in first.</summary>
    public static readonly Failure SignInFirst = new(FailureKind.Refused, "cases.draft_of_account");
    public static readonly Failure Filed = new(FailureKind.Conflict, "cases.draft_filed");
    public static readonly Failure TooManyDrafts = new(FailureKind.TooMany, "cases.too_many_drafts");
    public static readonly Failure TooManyFiles = new(FailureKind.TooMany, "cases.too_many_files");
}

public static class CaseDraftSpecs
{
    /// <summary>Of whoever has the key, in its time.</summary>
    public sealed class ByKey : Specification<CaseDraft>
    {
        public ByKey(byte[] keyHash, DateTimeOffset now) => Query.Where(d => d.KeyHash == keyHash && d.ExpiresAt > now);
    }

    public sealed class ById : Specification<CaseDraft>
    {
        public ById(Guid id) => Query.Where(d => d.Id == id);
    }

    public sealed class Of : Specification<CaseDraft>
    {
        public Of(Guid accountId) => Query.Where(d => d.AccountId == accountId);
    }

    /// <summary>Never filed.</summary>
    public sealed class ExpiredBefore : Specification<CaseDraft>
    {
        public ExpiredBefore(DateTimeOffset time) => Query.Where(d => d.ExpiresAt < time).OrderBy(d => d.ExpiresAt);
    }
}
