using System.Globalization;
using System.Text;

namespace Ventanilla.Domain.Cases;

/// <summary>One word by which a case is found: of its subject, and of who filed it (name, document, address) unless their identity is reserved. In capitals,
/// without accents, so that nobody has to type as it was typed.</summary>
public sealed class CaseWord
{
    public const int MaxLength = 254;
    private const int ShortestWord = 2;
    private const int Most = 40;

    private CaseWord() { }

    public string Word { get; private init; } = "";

    /// <summary>Of the case: whatever is found comes in this order without being sorted.</summary>
    public DateTimeOffset FiledAt { get; private init; }
    public Guid CaseId { get; private init; }

    internal static IEnumerable<CaseWord> Of(Case one)
    {
        string[] filer = one.Filer.IsReserved ? [] : [.. In(one.Filer.Name), Plain(one.Filer.DocumentNumber ?? ""), Plain(one.Filer.Email ?? "")];
        return In(one.Subject).Concat(filer).Where(w => w.Length is >= ShortestWord and <= MaxLength).Distinct().Take(Most)
            .Select(word => new CaseWord { Word = word, FiledAt = one.FiledAt, CaseId = one.Id });
    }

    /// <summary>The words of a text as they are kept.</summary>
    public static IEnumerable<string> In(string? text) =>
        string.Concat(Plain(text ?? "").Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length >= ShortestWord).Select(w => w[..Math.Min(w.Length, MaxLength)]);

    /// <summary>Without accents, in capitals.</summary>
    public static string Plain(string text) => string.Concat(Typed.Plain(text).Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)).ToUpperInvariant();
}
