using System.Text.RegularExpressions;

namespace Ventanilla.Domain.Templates;

/// <summary>The places in a template that a case fills in, such as <c>{{nombre}}</c>, and the one list of those that exist.</summary>
public static partial class Placeholders
{
    /// <summary>Begins one. A text that still has it is not finished.</summary>
    public const string Opening = "{{";
    private const string Closing = "}}";

    public const string Name = "nombre", Radicado = "radicado", Subject = "asunto", FiledOn = "fecha_de_radicacion", DueOn = "vence", Organisation = "organizacion",
        Staff = "funcionario";

    public static IReadOnlyList<string> All { get; } = [Name, Radicado, Subject, FiledOn, DueOn, Organisation, Staff];

    [GeneratedRegex(@"\{\{([^{}]*)\}\}")]
    private static partial Regex Each { get; }

    /// <summary>As it is written in a text.</summary>
    public static string Written(string word) => Opening + word + Closing;

    /// <summary>Those in a text, each once, as they are written there.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Each.Matches(text).Select(m => m.Value).Distinct()];

    /// <summary>The first in a text that does not exist, as it is written there: another word, or a beginning without an end. Null where each exists.</summary>
    public static string? FirstUnknown(string text)
    {
        if (Each.Matches(text).FirstOrDefault(m => !All.Contains(WordOf(m))) is { } unknown)
            return unknown.Value;
        var rest = Each.Replace(text, "");
        return rest.IndexOf(Opening, StringComparison.Ordinal) is >= 0 and var at ? rest[at..Math.Min(rest.Length, at + 30)].Split('\n')[0] : null;
    }

    /// <summary>The text with what is known in their places; what is not known stays as it is written.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string?> known) =>
        Each.Replace(text, m => known.GetValueOrDefault(WordOf(m)) is { Length: > 0 } value ? value : m.Value);

    // A person may write {{ Nombre }}.
    private static string WordOf(Match found) => found.Groups[1].Value.Trim().ToLowerInvariant();
}
