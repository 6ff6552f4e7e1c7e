namespace Ventanilla.Domain.Portal;

/// <summary>A text of the organisation's own, in every language.</summary>
public sealed record LocalText(string Es, string En)
{
    private static readonly Dictionary<Language, Func<LocalText, string>> Texts = new() { [Language.Spanish] = t => t.Es, [Language.English] = t => t.En };

    /// <summary>What a policy calls them: "Es and En".</summary>
    public static string Names => string.Join(" and ", Language.All.Select(l => $"{char.ToUpperInvariant(l.Code[0])}{l.Code[1..]}"));

    public IEnumerable<string> Each() => Language.All.Select(In);
    public bool IsWhole => !Each().Any(string.IsNullOrWhiteSpace);

    public string In(Language language) => Texts[language](this);

    /// <summary>In the language of the page.</summary>
    public override string ToString() => In(Language.Current);
}
