using System.Globalization;
using System.Text;

namespace Ventanilla.Domain.Audit;

/// <summary>A row of the trail as bytes, to be chained by hashes: the same for the same row on every machine, database and culture, and never the
/// same for two that differ. Left out are the place in the chain, which whoever seals puts before it, and what erasure empties: of that there is the
/// salted digest.</summary>
public static class CanonicalForm
{
    public static byte[] Of(AuditEntry entry)
    {
        var lines = new StringBuilder("ventanilla.audit.1\n");
        foreach (var (name, value) in Fields(entry))
            // Without a value there is no line; an empty one is a line that ends after its sign.
            if (value is not null)
                Escaped(lines.Append(name).Append('='), value).Append('\n');
        return Encoding.ASCII.GetBytes(lines.ToString());
    }

    private static IEnumerable<(string Name, string? Value)> Fields(AuditEntry entry) =>
    [
        ("id", AuditRef.KeyOf(entry.Id)),
        ("at", entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)),
        ("action", entry.Action),
        ("outcome", entry.Outcome),
        ("actor.kind", entry.ActorKind),
        ("actor.id", entry.ActorId),
        ("channel", entry.Channel),
        ("subject.kind", entry.SubjectKind),
        ("subject.id", entry.SubjectId),
        ("correlation", entry.Correlation),
        ("origin", entry.OriginDigest is { } digest ? Convert.ToHexStringLower(digest) : null),
    ];

    /// <summary>A value keeps to its line, and every sign that is not plain has one spelling: its UTF-16 unit.</summary>
    private static StringBuilder Escaped(StringBuilder lines, string value)
    {
        foreach (var sign in value)
            if (sign is >= ' ' and <= '~' and not '\\')
                lines.Append(sign);
            else
                lines.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:X4}");
        return lines;
    }
}
