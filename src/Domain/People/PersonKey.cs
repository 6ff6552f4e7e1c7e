namespace Ventanilla.Domain.People;

/// <summary>A name as people are found by it: in capitals, without accents. The database keeps the same beside the names, by the same table of signs
/// (<see cref="From"/>, <see cref="To"/>), so that its collation has no say.</summary>
public static class PersonKey
{
    public const int MaxLength = 410;

    /// <summary>Words of a search that are looked at.</summary>
    public const int MostWords = 5;

    public const string From = "abcdefghijklmnopqrstuvwxyzáàâäãåéèêëíìîïóòôöõúùûüñçýÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇÝ-";
    public const string To = "ABCDEFGHIJKLMNOPQRSTUVWXYZAAAAAAEEEEIIIIOOOOOUUUUNCYAAAAAAEEEEIIIIOOOOOUUUUNCY ";

    public static string Of(string name) => string.Concat(name.Normalize().Select(c => From.IndexOf(c, StringComparison.Ordinal) is >= 0 and var place ? To[place] : c));

    /// <summary>The words of what somebody typed to find a person by name, each once.</summary>
    public static IReadOnlyList<string> Words(string typed) =>
        [.. Of(Typed.Plain(typed)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];
}
