namespace Ventanilla.Domain.People;

/// <summary>What a run is at. A check changes nothing of the records.</summary>
public enum ImportState { Waiting, Checking, Checked, Approved, Applying, Applied, Failed, Cancelled }

/// <summary>What a check found: every row right; some to be refused; files of which nothing can be loaded.</summary>
public enum ImportVerdict { None, Whole, InPart, Unusable }

/// <summary>Rows of the files by what becomes of them.</summary>
/// <param name="Refused">Rows; each may have several problems.</param>
public sealed record ImportTally(
    long PeopleNew, long PeopleChanged, long PeopleSame, long FactsNew, long FactsChanged, long FactsSame, long FactsRemoved, long Refused, long Problems)
{
    public static readonly ImportTally None = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Nothing of the records would be another.</summary>
    public bool IsNothing => PeopleNew + PeopleChanged + FactsNew + FactsChanged + FactsRemoved == 0;
}

/// <summary>One import from the browser: files that somebody of staff gave, a check, and, once somebody approved it, the import itself. A worker carries both
/// out; one that dies leaves nothing half loaded, and the next one begins anew.</summary>
public sealed class ImportRun : Aggregate
{
    /// <summary>Bytes of one file: a million people are 150 MB, ten million facts 600.</summary>
    public const long MaxLength = 1L << 30;
    public const int MaxName = 120;

    /// <summary>Of the files and the report, after the run stood still.</summary>
    public static readonly TimeSpan FilesLive = TimeSpan.FromDays(7);

    /// <summary>Workers that begin one check, or one import, before it is given up.</summary>
    public const int MostTries = 3;

    private ImportRun() { }

    public ImportState State { get; private set; }
    public Guid AskedBy { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>As the browser named them, cleaned.</summary>
    public string PeopleFile { get; private init; } = "";
    public string? FactsFile { get; private init; }
    public Guid? ApprovedBy { get; private set; }

    /// <summary>Without the rows that are refused.</summary>
    public bool InPart { get; private set; }

    /// <summary>Where the worker is: a word, and hundredths of it.</summary>
    public string? Stage { get; private set; }
    public int Done { get; private set; }
    public int Tries { get; private set; }
    public DateTimeOffset? CancelAskedAt { get; private set; }
    public ImportVerdict Verdict { get; private set; }
    public ImportTally Tally { get; private set; } = ImportTally.None;
    public DateTimeOffset ChangedAt { get; private set; }
    public bool HasFiles { get; private set; } = true;

    public bool IsUnderWay => State is ImportState.Checking or ImportState.Applying;

    public static ImportRun Start(Guid id, Guid staffId, string peopleFile, string? factsFile, DateTimeOffset now) => new()
    {
        Id = id, AskedBy = staffId, AskedAt = now, ChangedAt = now, PeopleFile = Named(peopleFile, "people.csv"), FactsFile = factsFile is null ? null : Named(factsFile, "facts.csv"),
    };

    /// <summary>A worker takes it: also from one that died. Too often, and it has failed.</summary>
    public Result Begin(DateTimeOffset now)
    {
        if (State is not (ImportState.Waiting or ImportState.Approved) && !IsUnderWay)
            return ImportRunFailures.NotNow;
        if (CancelAskedAt is not null)
            return GiveUp(now);
        if (++Tries > MostTries)
            return Go(ImportState.Failed, now);
        (Stage, Done) = (null, 0);
        return Go(State is ImportState.Waiting or ImportState.Checking ? ImportState.Checking : ImportState.Applying, now);
    }

    /// <summary>What is right and what is not. An import that meets what its check did not falls back to it.</summary>
    public Result Check(ImportVerdict verdict, ImportTally tally, DateTimeOffset now)
    {
        if (!IsUnderWay || CancelAskedAt is not null)
            return ImportRunFailures.NotNow;
        (Verdict, Tally, Tries) = (verdict, tally, 0);
        return Go(ImportState.Checked, now);
    }

    /// <param name="needsAnother">Than who gave the files: alone they could give anybody on record a mailbox and answers of their own.</param>
    /// <param name="inPart">Said by whoever saw that rows are refused.</param>
    public Result Approve(Guid staffId, bool needsAnother, bool inPart, DateTimeOffset now)
    {
        if (State is not ImportState.Checked || !HasFiles)
            return ImportRunFailures.NotNow;
        if (needsAnother && staffId == AskedBy)
            return ImportRunFailures.NeedsAnother;
        if (Verdict is ImportVerdict.Unusable)
            return ImportRunFailures.Unusable;
        if (Tally.IsNothing)
            return ImportRunFailures.Nothing;
        if (Verdict is ImportVerdict.InPart && !inPart)
            return ImportRunFailures.RowsRefused;
        (ApprovedBy, InPart, Tries) = (staffId, inPart, 0);
        return Go(ImportState.Approved, now);
    }

    /// <summary>In the same commit as the records.</summary>
    public Result Apply(ImportTally tally, DateTimeOffset now)
    {
        if (State is not ImportState.Applying || CancelAskedAt is not null)
            return ImportRunFailures.NotNow;
        Tally = tally;
        return Go(ImportState.Applied, now);
    }

    /// <summary>At once where nobody is at it; else the worker hears of it within a second or two.</summary>
    public Result Cancel(DateTimeOffset now)
    {
        if (State is ImportState.Applied or ImportState.Failed or ImportState.Cancelled)
            return ImportRunFailures.NotNow;
        if (!IsUnderWay)
            return Go(ImportState.Cancelled, now);
        CancelAskedAt ??= now;
        return Result.Done;
    }

    /// <summary>The worker has let go, or is dead: nothing of it was loaded.</summary>
    public Result GiveUp(DateTimeOffset now) => IsUnderWay && CancelAskedAt is not null ? Go(ImportState.Cancelled, now) : ImportRunFailures.NotNow;

    /// <summary>The same files once more, from the check on.</summary>
    public Result Repeat(DateTimeOffset now)
    {
        if (State is not (ImportState.Failed or ImportState.Cancelled) || !HasFiles)
            return ImportRunFailures.NotNow;
        (Tries, CancelAskedAt, ApprovedBy, InPart, Verdict, Tally) = (0, null, null, false, ImportVerdict.None, ImportTally.None);
        return Go(ImportState.Waiting, now);
    }

    /// <summary>Its files are over; what was never approved is with them.</summary>
    public Result LetFilesGo(DateTimeOffset now)
    {
        if (!HasFiles || IsUnderWay || State is ImportState.Waiting or ImportState.Approved || now < ChangedAt + FilesLive)
            return ImportRunFailures.NotNow;
        HasFiles = false;
        return State is ImportState.Checked ? Go(ImportState.Cancelled, now) : Result.Done;
    }

    private Result Go(ImportState next, DateTimeOffset now)
    {
        (State, ChangedAt) = (next, now);
        return Result.Done;
    }

    /// <summary>The last part of what a browser calls it, without what no name has.</summary>
    private static string Named(string given, string otherwise)
    {
        var name = Typed.Plain(string.Concat(given.Split('/', '\\')[^1].Where(c => !char.IsControl(c))));
        return name.Length == 0 ? otherwise : name[..Math.Min(name.Length, MaxName)];
    }
}
