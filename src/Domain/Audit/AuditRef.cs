using System.Globalization;

namespace Ventanilla.Domain.Audit;

/// <summary>Whom or what a row of the trail names: a word for its kind, which never changes, and an id or a code. Never a name, an address or a
/// whole document: rows stay when their people are erased.</summary>
/// <param name="Id">Null where nobody is known.</param>
public sealed record AuditRef(string Kind, string? Id)
{
    public static AuditRef Of(Actor actor) => actor.Kind switch
    {
        ActorKind.Person => Account(actor.AccountId!.Value),
        ActorKind.Staff => Staff(actor.StaffId!.Value),
        ActorKind.Visitor => new("visitor", null),
        ActorKind.System => new("system", null),
        _ => throw new ArgumentOutOfRangeException(nameof(actor)),
    };

    public static AuditRef Account(Guid id) => new("account", KeyOf(id));
    public static AuditRef Staff(Guid id) => new("staff", KeyOf(id));
    public static AuditRef Person(Guid id) => new("person", KeyOf(id));
    public static AuditRef Company(Guid id) => new("company", KeyOf(id));
    public static AuditRef Case(Guid id) => new("case", KeyOf(id));
    public static AuditRef Template(Guid id) => new("template", KeyOf(id));
    public static AuditRef Message(Guid id) => new("message", KeyOf(id));

    /// <summary>Several mails, by how many they were.</summary>
    public static AuditRef Messages(int count) => new("messages", count.ToString(CultureInfo.InvariantCulture));

    public static AuditRef App(string code) => new("app", code);

    /// <param name="key">Of the schedule.</param>
    public static AuditRef Job(string key) => new("job", key);
    public static AuditRef Page(string path) => new("page", path);

    /// <param name="masked">All but the last two signs of it hidden.</param>
    public static AuditRef Document(string masked) => new("document", masked);

    /// <summary>Files of the organisation's records, by what stood in them.</summary>
    public static AuditRef Import(long people, long facts, long problems) =>
        new("import", string.Create(CultureInfo.InvariantCulture, $"{people} people, {facts} facts, {problems} problems"));

    /// <summary>A part of the trail that was handed out: how many rows, and the place and the hash of the chain's end.</summary>
    public static AuditRef Chain(long rows, TrailMark end) => new("trail", string.Create(CultureInfo.InvariantCulture, $"{rows} {end.Sequence} {end.Hash}"));

    /// <summary>The chain, as a check found it: in the place of the hash the first place that does not hold, and why.</summary>
    public static AuditRef Chain(long rows, TrailMark end, TrailBreak? broken) => broken is null ? Chain(rows, end)
        : new("trail", string.Create(CultureInfo.InvariantCulture, $"{rows} {end.Sequence} {broken.Fault}:{broken.Sequence}"));

    /// <summary>A restored database: the last time that it knows of, and what was made of what it still held open.</summary>
    public static AuditRef Restore(DateTimeOffset until, int numbers, int sessions, int mails) =>
        new("restore", string.Create(CultureInfo.InvariantCulture, $"{until.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} {numbers} numbers, {sessions} sessions, {mails} mails"));

    /// <summary>An import that somebody of staff began.</summary>
    public static AuditRef ImportRun(Guid id) => new("import_run", KeyOf(id));

    /// <summary>How an id is written in the trail, whatever the database makes of it.</summary>
    internal static string KeyOf(Guid id) => id.ToString("D");
}
