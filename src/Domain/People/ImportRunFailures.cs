namespace Ventanilla.Domain.People;

public static class ImportRunFailures
{
    public static readonly Failure NotFound = new(FailureKind.NotFound, "people.import_not_found");

    /// <summary>Somebody was first, or a worker is at it.</summary>
    public static readonly Failure NotNow = new(FailureKind.Conflict, "people.import_not_now");
    public static readonly Failure Unusable = new(FailureKind.Refused, "people.import_unusable");

    /// <summary>Every record is as the files say.</summary>
    public static readonly Failure Nothing = new(FailureKind.Refused, "people.import_nothing");
    public static readonly Failure RowsRefused = new(FailureKind.Refused, "people.import_rows_refused");

    /// <summary>Whoever gave the files does not approve them.</summary>
    public static readonly Failure NeedsAnother = new(FailureKind.Conflict, "people.import_needs_another");
    public static readonly Failure Cancelled = new(FailureKind.Conflict, "people.import_cancelled");

    // What a file is, told by its first bytes.
    public static readonly Failure Empty = new(FailureKind.Refused, "people.import_empty");
    public static readonly Failure TooLarge = new(FailureKind.Refused, "people.import_too_large");
    public static readonly Failure Spreadsheet = new(FailureKind.Refused, "people.import_spreadsheet");
    public static readonly Failure Utf16 = new(FailureKind.Refused, "people.import_unicode");
    public static readonly Failure NotText = new(FailureKind.Refused, "people.import_not_text");
}

public static class ImportRunSpecs
{
    public sealed class ById : Specification<ImportRun>
    {
        public ById(Guid id) => Query.Where(r => r.Id == id);
    }

    /// <summary>What a worker has to do, the oldest first: also what one that died was at.</summary>
    public sealed class ToDo : Specification<ImportRun, Guid>
    {
        public ToDo() => Query.Where(r => r.State == ImportState.Waiting || r.State == ImportState.Approved || r.State == ImportState.Checking || r.State == ImportState.Applying)
            .OrderBy(r => r.ChangedAt).Take(1).Select(r => r.Id);
    }

    /// <summary>What is to be done with it.</summary>
    public sealed class Order : Specification<ImportRun, ImportOrderOf>
    {
        public Order(Guid id) => Query.Where(r => r.Id == id).Select(r => new ImportOrderOf(r.State, r.InPart, r.FactsFile != null));
    }

    /// <summary>Whose files are over.</summary>
    public sealed class Over : Specification<ImportRun, Guid>
    {
        public Over(DateTimeOffset before) => Query.Where(r => r.HasFiles && r.ChangedAt < before
            && (r.State == ImportState.Checked || r.State == ImportState.Applied || r.State == ImportState.Failed || r.State == ImportState.Cancelled))
            .OrderBy(r => r.ChangedAt).Take(100).Select(r => r.Id);
    }

    /// <summary>Those of some ids whose files are kept.</summary>
    public sealed class WithFiles : Specification<ImportRun, Guid>
    {
        public WithFiles(IReadOnlyCollection<Guid> ids) => Query.Where(r => ids.Contains(r.Id) && r.HasFiles).Select(r => r.Id);
    }
}

/// <summary>What a worker is told.</summary>
public sealed record ImportOrderOf(ImportState Is, bool InPart, bool HasFacts);
