using Ventanilla.Domain.Cases;

namespace Ventanilla.Domain.Templates;

/// <summary>A text that staff begin an answer with, for one kind of case or for all, in one language. It is never deleted: one that is retired is offered no more.</summary>
public sealed class AnswerTemplate : Aggregate
{
    public const int MaxName = 100;
    public const int MaxText = 10_000;

    private AnswerTemplate() { }

    /// <summary>By which staff choose it; no person sees it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Null: of any kind.</summary>
    public CaseKind? Kind { get; private set; }

    /// <summary>Of whoever reads the answer.</summary>
    public Language Language { get; private set; } = Language.Default;
    public string Text { get; private set; } = "";
    public bool IsRetired { get; private set; }

    /// <summary>Who of staff saved it last.</summary>
    public Guid SavedBy { get; private set; }
    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Grows with every save.</summary>
    public int Version { get; private set; }

    public static AnswerTemplate Write(string name, CaseKind? kind, Language language, string text, Guid by, DateTimeOffset now)
    {
        var written = new AnswerTemplate { Id = Guid.CreateVersion7(now), Name = name, Kind = kind, Language = language, Text = text };
        written.Saved(by, now);
        return written;
    }

    /// <summary>In place of what it said, unless somebody else saved it since it was looked at.</summary>
    public Result Edit(string name, CaseKind? kind, Language language, string text, int seen, Guid by, DateTimeOffset now)
    {
        if (seen != Version)
            return TemplateFailures.ChangedMeanwhile;
        (Name, Kind, Language, Text) = (name, kind, language, text);
        Saved(by, now);
        return Result.Done;
    }

    /// <summary>Offered no more; drafts that were begun with it stay.</summary>
    public Result Retire(int seen, Guid by, DateTimeOffset now) => Offer(false, seen, by, now);

    /// <summary>Offered again.</summary>
    public Result BringBack(int seen, Guid by, DateTimeOffset now) => Offer(true, seen, by, now);

    private Result Offer(bool offered, int seen, Guid by, DateTimeOffset now)
    {
        if (seen != Version || IsRetired != offered)
            return TemplateFailures.ChangedMeanwhile;
        IsRetired = !offered;
        Saved(by, now);
        return Result.Done;
    }

    private void Saved(Guid by, DateTimeOffset now) => (SavedBy, SavedAt, Version) = (by, now, Version + 1);
}

public static class TemplateFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "templates.not_found");

    /// <summary>Somebody else saved it since it was looked at; nothing was changed.</summary>
    public static readonly Failure ChangedMeanwhile = new(FailureKind.Conflict, "templates.changed_meanwhile");

    /// <summary>It was retired, or it is for another kind of case or another language.</summary>
    public static readonly Failure NotForThisCase = new(FailureKind.Invalid, "templates.not_for_this_case", "TemplateId");
}

public static class TemplateSpecs
{
    public sealed class ById : Specification<AnswerTemplate>
    {
        public ById(Guid id) => Query.Where(t => t.Id == id);
    }

    /// <summary>What an answer of that kind, in that language, may begin with.</summary>
    public sealed class For : Specification<AnswerTemplate>
    {
        public For(CaseKind kind, Language language) => Query
            .Where(t => !t.IsRetired && (t.Kind == null || t.Kind == kind) && t.Language == language).OrderBy(t => t.Name).ThenBy(t => t.Id);
    }
}
