using System.Text;
using System.Text.RegularExpressions;

namespace Ventanilla.Testing.Mail;

/// <summary>A message as it arrived, taken apart far enough to see whether it is whole: headers decoded, the two alternatives decoded.</summary>
public sealed partial record ReceivedMail(IReadOnlyDictionary<string, string> Headers, string Text, string Html, string Raw)
{
    public string Subject => Headers["Subject"];
    public string To => Headers["To"];
    public string From => Headers["From"];
    public string MessageId => Headers["Message-ID"];

    /// <summary>Null while the closing boundary is still missing: the writer has not finished.</summary>
    public static ReceivedMail? Read(string raw)
    {
        var (headers, body) = Split(raw.ReplaceLineEndings("\n"));
        var boundary = Boundary.Match(headers.GetValueOrDefault("Content-Type", "")).Groups[1].Value;
        if (boundary.Length == 0 || !body.Contains($"--{boundary}--", StringComparison.Ordinal))
            return null;
        var parts = body.Split($"--{boundary}").Skip(1).SkipLast(1).Select(p => Split(p.TrimStart('\n'))).ToArray();
        return new ReceivedMail(headers, PartOf(parts, "text/plain"), PartOf(parts, "text/html"), raw);
    }

    private static string PartOf(IEnumerable<(Dictionary<string, string> Headers, string Body)> parts, string type) =>
        parts.Where(p => p.Headers["Content-Type"].StartsWith(type, StringComparison.OrdinalIgnoreCase))
            .Select(p => p.Headers.GetValueOrDefault("Content-Transfer-Encoding") switch
            {
                "quoted-printable" => Unquoted(p.Body[..^1].Replace("=\n", "", StringComparison.Ordinal)),
                "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(p.Body)),
                _ => p.Body[..^1],
            }).Single().ReplaceLineEndings("\n");

    private static (Dictionary<string, string> Headers, string Body) Split(string message)
    {
        var end = message.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0)
            return ([], "");
        var unfolded = Fold.Replace(message[..end], " ");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in unfolded.Split('\n').Where(l => l.Contains(':', StringComparison.Ordinal)))
            headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = Decoded(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        return (headers, message[(end + 2)..]);
    }

    // RFC 2047: words of another alphabet; the space between two of them is not part of the text.
    private static string Decoded(string header) => Word.Replace(BetweenWords.Replace(header, "$1"), found =>
        found.Groups[1].Value.Equals("B", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(found.Groups[2].Value))
            : Unquoted(found.Groups[2].Value.Replace('_', ' ')));

    // "=C3=B3" is two bytes of one letter, so runs are decoded together.
    private static string Unquoted(string text) =>
        HexRun.Replace(text, run => Encoding.UTF8.GetString(Convert.FromHexString(run.Value.Replace("=", "", StringComparison.Ordinal))));

    [GeneratedRegex("(=[0-9A-Fa-f]{2})+")]
    private static partial Regex HexRun { get; }

    [GeneratedRegex("boundary=\"?([^\";]+)\"?")]
    private static partial Regex Boundary { get; }

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex Fold { get; }

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"(\?=)\s+(?==\?)")]
    private static partial Regex BetweenWords { get; }
}
