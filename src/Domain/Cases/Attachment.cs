namespace Ventanilla.Domain.Cases;

/// <summary>A file that a person gave with a case, or that staff send with its answer. What it holds lies outside the database under <see cref="Aggregate.Id"/>;
/// here stands what it is, as its bytes say and not its name. A person's belongs to a draft until that is filed, then to the case.</summary>
public sealed class Attachment : Aggregate
{
    /// <summary>Of a case, and of a draft.</summary>
    public const int Most = 5;

    /// <summary>Bytes of one file.</summary>
    public const int MaxLength = 5 * 1024 * 1024;

    private Attachment() { }

    public Guid? CaseDraftId { get; private set; }
    public Guid? CaseId { get; private set; }

    /// <summary>The case whose answer it goes with; null of what a person gave.</summary>
    public Guid? AnswerTo { get; private init; }

    /// <summary>Who of staff keeps it with an answer that is not sent; null once it is, and of what a person gave.</summary>
    public Guid? WriterId { get; private set; }

    /// <summary>Cleaned, with the ending of what it is (<see cref="AttachmentName"/>).</summary>
    public string Name { get; private init; } = "";
    public AttachmentType Type { get; private init; }

    /// <summary>In bytes.</summary>
    public int Length { get; private init; }

    /// <summary>SHA-256 of the content: that it is still what the person gave.</summary>
    public byte[] Hash { get; private init; } = [];
    public DateTimeOffset KeptAt { get; private init; }

    /// <param name="typedName">As the browser sent it.</param>
    /// <param name="has">How many the draft has already.</param>
    /// <returns>A refusal that names the file.</returns>
    public static Result<Attachment> Keep(Guid draftId, string? typedName, ReadOnlySpan<byte> content, int has, DateTimeOffset now) =>
        Judge(typedName, content, has) is var type && type.Succeeded
            ? Made(type.Value, typedName, content, now, draftId: draftId) : Result<Attachment>.Failed(type.Failures);

    /// <summary>With an answer that somebody of staff has begun; by the same rules.</summary>
    public static Result<Attachment> KeepForAnswer(Guid caseId, Guid writerId, string? typedName, ReadOnlySpan<byte> content, int has, DateTimeOffset now) =>
        Judge(typedName, content, has) is var type && type.Succeeded
            ? Made(type.Value, typedName, content, now, answerTo: caseId, writerId: writerId) : Result<Attachment>.Failed(type.Failures);

    private static Result<AttachmentType> Judge(string? typedName, ReadOnlySpan<byte> content, int has)
    {
        var called = AttachmentName.Shown(typedName);
        if (has >= Most)
            return AttachmentFailures.TooMany with { Arguments = [called, Most] };
        if (content.IsEmpty)
            return AttachmentFailures.Empty with { Arguments = [called] };
        if (content.Length > MaxLength)
            return AttachmentFailures.TooLarge with { Arguments = [called, MaxLength / 1024 / 1024] };
        return AttachmentContent.Judge(content) is { } type ? type : AttachmentFailures.UnknownType with { Arguments = [called] };
    }

    private static Attachment Made(
        AttachmentType type, string? typedName, ReadOnlySpan<byte> content, DateTimeOffset now, Guid? draftId = null, Guid? answerTo = null, Guid? writerId = null) => new()
    {
        Id = Guid.CreateVersion7(now),
        CaseDraftId = draftId,
        AnswerTo = answerTo,
        WriterId = writerId,
        Name = AttachmentName.Of(typedName, type),
        Type = type,
        Length = content.Length,
        Hash = System.Security.Cryptography.SHA256.HashData(content),
        KeptAt = now,
    };

    /// <summary>It goes with the answer: from then on it is the person's to read.</summary>
    public void Send() => WriterId = null;

    /// <summary>The answer was taken back before it left: it waits with the draft of whoever took it back.</summary>
    public void TakeBack(Guid writerId) => WriterId = AnswerTo is null ? null : writerId;

    /// <summary>The draft became that case. For good: a file never goes from one case to another.</summary>
    public Result BelongTo(Guid caseId)
    {
        if (CaseId is not null)
            return AttachmentFailures.OfAnotherCase;
        (CaseId, CaseDraftId) = (caseId, null);
        return Result.Done;
    }
}

public static class AttachmentFailures
{
    public static readonly Failure Empty = new(FailureKind.Invalid, "cases.attachment_empty", "Files");
    public static readonly Failure TooLarge = new(FailureKind.Invalid, "cases.attachment_too_large", "Files");
    public static readonly Failure UnknownType = new(FailureKind.Invalid, "cases.attachment_unknown_type", "Files");
    public static readonly Failure TooMany = new(FailureKind.Invalid, "cases.attachment_too_many", "Files");
    public static readonly Failure Gone = new(FailureKind.NotFound, "cases.attachment_gone");
    /// <summary>What it shows may tell who gave it: the identity is revealed first, with a reason.</summary>
    public static readonly Failure OfReserved = new(FailureKind.Refused, "cases.attachment_of_reserved");
    public static readonly Failure OfAnotherCase = new(FailureKind.Conflict, "cases.attachment_of_another_case");
}

public static class AttachmentSpecs
{
    /// <summary>In the order in which they were given.</summary>
    public sealed class OfDraft : Specification<Attachment>
    {
        public OfDraft(Guid draftId) => Query.Where(a => a.CaseDraftId == draftId).OrderBy(a => a.Id);
    }

    /// <summary>The same of a case.</summary>
    public sealed class OfCase : Specification<Attachment>
    {
        public OfCase(Guid caseId) => Query.Where(a => a.CaseId == caseId).OrderBy(a => a.Id);
    }

    public sealed class OneOfDraft : Specification<Attachment>
    {
        public OneOfDraft(Guid draftId, Guid id) => Query.Where(a => a.CaseDraftId == draftId && a.Id == id);
    }

    /// <summary>Of an answer that this one of staff has begun.</summary>
    public sealed class OfBegunAnswer : Specification<Attachment>
    {
        public OfBegunAnswer(Guid caseId, Guid writerId) => Query.Where(a => a.AnswerTo == caseId && a.WriterId == writerId).OrderBy(a => a.Id);
    }

    public sealed class OneOfBegunAnswer : Specification<Attachment>
    {
        public OneOfBegunAnswer(Guid caseId, Guid writerId, Guid id) => Query.Where(a => a.AnswerTo == caseId && a.WriterId == writerId && a.Id == id);
    }

    /// <summary>Of the answer that stands.</summary>
    public sealed class OfAnswer : Specification<Attachment>
    {
        public OfAnswer(Guid caseId) => Query.Where(a => a.AnswerTo == caseId && a.WriterId == null).OrderBy(a => a.Id);
    }

    public sealed class ByIds : Specification<Attachment>
    {
        public ByIds(IReadOnlyList<Guid> ids) => Query.Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id);
    }

    /// <summary>Which of these ids are of rows that are there.</summary>
    public sealed class Known : Specification<Attachment, Guid>
    {
        public Known(IReadOnlyList<Guid> ids) => Query.Where(a => ids.Contains(a.Id)).Select(a => a.Id);
    }
}
