using System.Globalization;
using System.Text;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.SignIn;

/// <summary>Whether a new password will do: the portal's rule, then what everybody tries first (common passwords and patterns),
/// then words of the person and the organisation.</summary>
public sealed class PasswordCheck(PortalPolicy policy)
{
    private const int LongestRated = 64;

    // The rater knows the English lists; these are what people in Colombia put first.
    private static readonly string[] Common =
    [
        "contraseña", "contrasena", "clave", "secreta", "secreto", "colombia", "bogota", "medellin", "barranquilla", "cartagena", "bucaramanga",
        "america", "nacional", "millonarios", "junior", "santafe", "futbol", "teamo", "amor", "amorcito", "familia", "princesa", "bonita", "hermosa",
        "jesus", "cristo", "diosesamor", "dios", "bendicion", "bendiciones", "angel", "estrella", "chocolate", "tequiero", "mivida", "micasa", "mama",
        "papa", "hijos", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        "usuario", "administrador", "bienvenido", "hola", "prueba",
    ];

    // Reads its word lists at the first judgement and keeps them (7 MB); one for each judgement would read them each time. What it was asked
    // leaves no trace in it, so everybody shares it.
    private readonly Zxcvbn.Zxcvbn _rater = new();

    /// <param name="context">What is known about the person: names, e-mail, document.</param>
    /// <returns>Everything that is wrong with it, or nothing.</returns>
    public IReadOnlyList<Failure> Judge(Secret password, IEnumerable<string?> context)
    {
        var words = Words(context);
        var lacks = Lacks(password.Reveal(), words);
        return lacks.Count > 0 ? lacks : Score(password.Reveal(), words) < 2 ? [AccountFailures.PasswordCommon] : [];
    }

    /// <summary>How hard it is to guess, from 0 (at once) to 4 (not in a lifetime): the same judge as the refusal.</summary>
    public int Rate(Secret password, IEnumerable<string?> context)
    {
        var words = Words(context);
        var score = Score(password.Reveal(), words);
        return Lacks(password.Reveal(), words).Count > 0 ? Math.Min(1, score) : score;
    }

    private IReadOnlyList<Failure> Lacks(string password, string[] words)
    {
        var lacks = policy.Password.Rule.Judge(password);
        if (lacks.Count > 0)
            return lacks;
        var bare = Bare(password);
        // Words count when little else is left: "Cajacopi2026" is built on one, a long phrase that mentions it is not.
        var rest = bare;
        List<string> found = [];
        foreach (var word in words.OrderByDescending(w => w.Length).Where(w => rest.Contains(w, StringComparison.Ordinal)))
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
            found.Add(word);
        }

        return found.Count > 0 && rest.Length < 6 ? [AccountFailures.PasswordContext with { Arguments = [string.Join(", ", found)] }] : [];
    }

    private int Score(string password, IEnumerable<string> words)
    {
        var plain = Unaccented(password);
        return plain.Length == 0 ? 0 : _rater.EvaluatePassword(plain.Length > LongestRated ? plain[..LongestRated] : plain, words.Concat(Common)).Score;
    }

    private string[] Words(IEnumerable<string?> context) =>
        [.. policy.Password.ForbiddenWords.Concat(context).OfType<string>()
            .SelectMany(w => w.Split('@', ' ', '.', '-', '_')).Select(Bare).Where(w => w.Length >= 4).Distinct()];

    private static string Bare(string text) => new([.. Unaccented(text).ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    /// <summary>Peñaranda and penaranda are one word. By runes, because half a letter cannot be taken apart.</summary>
    private static string Unaccented(string text) => new([.. string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKD)
        .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)]);
}
