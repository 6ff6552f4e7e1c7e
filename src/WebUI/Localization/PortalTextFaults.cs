using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Portal;

namespace Ventanilla.WebUI.Localization;

/// <summary>What is wrong with the texts that a policy puts in place of ours: a key that no page and no mail asks for would be silently without
/// effect, and a value that is not named ({0}) would be silently lost.</summary>
internal static partial class PortalTextFaults
{
    public static IEnumerable<string> Of(IReadOnlyDictionary<string, LocalText> texts, ResourceManager mails)
    {
        foreach (var (key, own) in texts)
        {
            if (Ours(key, mails) is not { } ours)
                yield return $"Texts:{key} is not the key of any text.";
            else if (!own.IsWhole)
                yield return $"Texts:{key} needs a text in {LocalText.Names}.";
            else if (own.Each().Any(t => !Values(t).SequenceEqual(Values(ours))))
                yield return $"Texts:{key} must name these values in {LocalText.Names}, and no other: {(Values(ours) is { Length: > 0 } v ? string.Join(", ", v) : "none")}.";
        }
    }

    private static string? Ours(string key, ResourceManager mails) => key.Split('.', 2) switch
    {
        ["Mails", var name] => mails.GetString(name, CultureInfo.InvariantCulture),
        [var room, var name] => Page(room)?.GetString(name, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static ResourceManager? Page(string room)
    {
        var assembly = typeof(PortalTextFaults).Assembly;
        var texts = $"{assembly.GetName().Name}.Texts.{room}";
        return assembly.GetManifestResourceInfo($"{texts}.resources") is null ? null : new ResourceManager(texts, assembly);
    }

    // A brace that stands alone counts as well: it would break the text when it is filled in.
    private static string[] Values(string text) => [.. Value.Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\w+\}|[{}]")]
    private static partial Regex Value { get; }
}
