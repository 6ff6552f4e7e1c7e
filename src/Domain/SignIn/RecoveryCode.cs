using System.Security.Cryptography;
using System.Text;

namespace Ventanilla.Domain.SignIn;

/// <summary>A code for the day on which the telephone is not at hand. It stands in for one code of the application, once: its row is deleted by
/// the statement that uses it. 24 signs out of 32 are 120 random bits, which is why a plain SHA-256 of them is safe to store (ASVS 6.5.2).</summary>
public sealed class RecoveryCode
{
    public const int SetSize = 10;
    private const string Signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 24;

    private RecoveryCode() { }

    public Guid AccountId { get; private init; }

    /// <summary>Bound to its account: the same code of another one hashes differently.</summary>
    public byte[] CodeHash { get; private init; } = [];

    /// <returns>What is stored, and the code as the person keeps it: six groups of four.</returns>
    public static (RecoveryCode Row, Secret Shown) Draw(Guid accountId)
    {
        var signs = RandomNumberGenerator.GetString(Signs, Length);
        var shown = string.Join('-', signs.Chunk(4).Select(c => new string(c)));
        return (new RecoveryCode { AccountId = accountId, CodeHash = HashOf(accountId, signs) }, new Secret(shown));
    }

    /// <summary>The signs alone, whatever the case, spaces and dashes; null when what was typed cannot be one.</summary>
    public static string? Read(string? typed)
    {
        if (typed is not { Length: <= 3 * Length })
            return null;
        var signs = string.Concat(Typed.Plain(typed).Where(c => c is not ('-' or ' ')).Select(char.ToUpperInvariant));
        return signs.Length == Length && signs.All(Signs.Contains) ? signs : null;
    }

    /// <param name="signs">As <see cref="Read"/> gives them.</param>
    public static byte[] HashOf(Guid accountId, string signs) => SHA256.HashData(Encoding.UTF8.GetBytes($"{accountId:N}{signs}"));
}
