using System.Security.Cryptography;
using System.Text;

namespace Ventanilla.Domain.AccountDesk;

/// <summary>The code on the paper: 125 random bits in five groups of five, of which a plain SHA-256 may be kept (ASVS 6.5.2), because nobody can try them all.</summary>
public static class MendCode
{
    private const string Signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 25;

    public static Secret Draw() => new(string.Join('-', RandomNumberGenerator.GetString(Signs, Length).Chunk(5).Select(c => new string(c))));

    /// <summary>The signs alone, whatever the case, spaces and dashes; null when what was typed cannot be one.</summary>
    public static string? Read(string? typed)
    {
        if (typed is not { Length: <= 3 * Length })
            return null;
        var signs = string.Concat(Typed.Plain(typed).Where(c => c is not ('-' or ' ')).Select(char.ToUpperInvariant));
        return signs.Length == Length && signs.All(Signs.Contains) ? signs : null;
    }

    /// <summary>Of what cannot be a code too: it is nobody's.</summary>
    public static byte[] HashOf(string typed) => SHA256.HashData(Encoding.UTF8.GetBytes($"mend {Read(typed)}"));
}
