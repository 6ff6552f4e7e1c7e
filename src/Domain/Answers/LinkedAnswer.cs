using System.Text.RegularExpressions;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Domain.Answers;

/// <summary>The answer of one case as the answer of another that repeats it: with the other's number, subject, name and day of filing in the places of its own, all
/// at once. What would tell one person who another is is refused.</summary>
public static class LinkedAnswer
{
    /// <summary>Shorter words of a name say nothing of anybody.</summary>
    private const int ShortestName = 3;

    /// <summary>Nor do these, which stand in any text ("María de las Mercedes").</summary>
    private static readonly string[] Particles = ["DEL", "LAS", "LOS"];

    private static readonly (string Opens, string Closes)[] Quotes = [("«", "»"), ("“", "”"), ("\"", "\"")];

    public static Result<string> For(Case other, Case written, string answer)
    {
        var (own, theirs) = (written.Filer, other.Filer);
        // Whether a text holds their name must not be learned by sending it.
        if (own.IsReserved)
            return AnswerFailures.ReservedApart;
        Dictionary<string, string> swaps = [];
        Swap(written.Radicado.ToString(), other.Radicado.ToString());
        // A single word stands in other places too: it is the subject where it is quoted.
        if (written.Subject.Contains(' ', StringComparison.Ordinal))
            Swap(written.Subject, other.Subject);
        else
            foreach (var (opens, closes) in Quotes)
                Swap(opens + written.Subject + closes, opens + other.Subject + closes);
        Swap(written.Language.Day(Colombia.Day(written.FiledAt)), written.Language.Day(Colombia.Day(other.FiledAt)));
        if (!own.IsReserved && !theirs.IsReserved && theirs.Name is { Length: > 0 } name)
            Swap(own.Name ?? "", name);

        var swapped = Regex.Replace(answer, string.Join('|', swaps.Keys.OrderByDescending(k => k.Length).Select(k => $@"(?<!\w){Regex.Escape(k)}(?!\w)")),
            m => swaps[m.Value]);
        return Tells(swapped, own, theirs) ? AnswerFailures.NamesAnother : swapped;

        void Swap(string from, string to)
        {
            if (from.Length > 0)
                swaps.TryAdd(from, to);
        }
    }

    /// <summary>Whether anything of the first stands in it that is not the second's as well: a word of the name, the document, an address, a telephone.</summary>
    private static bool Tells(string text, Filer first, Filer second)
    {
        var (words, digits) = (CaseWord.In(text).ToHashSet(), string.Concat(text.Where(char.IsAsciiDigit)));
        string[] shared = second.IsReserved ? [] : [.. CaseWord.In(second.Name)];
        return CaseWord.In(first.Name).Where(w => w.Length >= ShortestName).Except(Particles).Except(shared).Any(words.Contains)
            || Has(first.DocumentNumber, second.DocumentNumber) || Has(first.Phone, second.Phone)
            || (first.Email is { Length: > 0 } email && (second.IsReserved || !email.Equals(second.Email, StringComparison.OrdinalIgnoreCase)) && text.Contains(email, StringComparison.OrdinalIgnoreCase));

        bool Has(string? number, string? theirs) => number is { Length: > 5 } && (second.IsReserved || number != theirs) && digits.Contains(number, StringComparison.Ordinal);
    }
}

public static class AnswerFailures
{
    /// <summary>Who filed the case that the answer is written for asked that nobody knows them: it is an answer of theirs alone.</summary>
    public static readonly Failure ReservedApart = new(FailureKind.Refused, "answers.reserved_apart");

    /// <summary>The text tells who filed the other case.</summary>
    public static readonly Failure NamesAnother = new(FailureKind.Refused, "answers.names_another");
}
