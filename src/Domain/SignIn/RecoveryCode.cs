using System.Security.Cryptography;
using System.Text;

namespace Ventanilla.Domain.SignIn;

/// <summary>A code for the day on which the telephone is not at hand. It stands in for one code of the application, once: its row is deleted by
/// the statement that uses it. Sixteen signs out of 32 are 80 random bits: short enough to be copied from paper, and too few for a fast hash (ASVS
/// 6.5.2), so it is kept as a password is, all of a set with one salt (docs/decisions/0031).</summary>
public sealed class RecoveryCode
{
    public const int SetSize = 10;
    private const string Signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 16;

    /// <summary>Codes that were drawn before: 120 bits, for which a plain SHA-256 is enough. They serve on until they are used or renewed.</summary>
    private const int FormerLength = 24;

    private RecoveryCode() { }

    public Guid AccountId { get; private init; }
    public byte[] CodeHash { get; private init; } = [];

    /// <summary>How the code became <see cref="CodeHash"/>: the same for a whole set. Of the former kind none.</summary>
    public Recipe? Recipe { get; private init; }

    /// <summary>As the person keeps it: four groups of four.</summary>
    public static Secret Draw() => new(string.Join('-', RandomNumberGenerator.GetString(Signs, Length).Chunk(4).Select(c => new string(c))));

    /// <param name="derived">What the recipe made of the code's signs.</param>
    public static RecoveryCode Keep(Guid accountId, Recipe recipe, byte[] derived) => new() { AccountId = accountId, Recipe = recipe, CodeHash = derived };

    /// <summary>The signs alone, whatever the case, spaces and dashes; null when what was typed cannot be one.</summary>
    public static string? Read(string? typed)
    {
        if (typed is not { Length: <= 3 * FormerLength })
            return null;
        var signs = string.Concat(Typed.Plain(typed).Where(c => c is not ('-' or ' ')).Select(char.ToUpperInvariant));
        return signs.Length is Length or FormerLength && signs.All(Signs.Contains) ? signs : null;
    }

    /// <param name="signs">As <see cref="Read"/> gives them.</param>
    public static bool IsFormer(string signs) => signs.Length == FormerLength;

    /// <summary>Bound to its account: the same code of another one hashes differently.</summary>
    public static byte[] FormerHashOf(Guid accountId, string signs) => SHA256.HashData(Encoding.UTF8.GetBytes($"{accountId:N}{signs}"));

    /// <summary>Whether that is what is kept of it, in constant time.</summary>
    public bool Is(ReadOnlySpan<byte> hash) => CryptographicOperations.FixedTimeEquals(CodeHash, hash);
}
