using System.Security.Cryptography;
using System.Text;

namespace Ventanilla.Domain.Recovery;

/// <summary>A password for one sign-in within the hour: twelve signs out of 32, 60 random bits, which is why a plain SHA-256 of it is safe to
/// store. Letters that look like digits are left out; case, spaces and dashes do not matter when it is typed.</summary>
public sealed class TemporaryPassword
{
    private const string Signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 12;
    private readonly string _signs;

    private TemporaryPassword(string signs) => _signs = signs;

    /// <summary>As the mail shows it: three groups of four.</summary>
    public string Shown => string.Join('-', _signs.Chunk(4).Select(c => new string(c)));

    public static TemporaryPassword Draw() => new(RandomNumberGenerator.GetString(Signs, Length));

    /// <summary>Null when what was typed cannot be one.</summary>
    public static TemporaryPassword? Read(Secret typed)
    {
        var text = typed.Reveal();
        if (text.Length > 4 * Length)
            return null;
        var signs = new string([.. Typed.Plain(text).Where(c => c is not ('-' or ' ')).Select(char.ToUpperInvariant)]);
        return signs.Length == Length && signs.All(Signs.Contains) ? new(signs) : null;
    }

    /// <summary>Bound to its account: the same password of another one hashes differently.</summary>
    public byte[] HashFor(Guid accountId) => SHA256.HashData(Encoding.UTF8.GetBytes($"{accountId:N}{_signs}"));
}
