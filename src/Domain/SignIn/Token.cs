using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Ventanilla.Domain.SignIn;

/// <summary>256 random bits as a text for addresses and cookies. What is kept of it is its SHA-256: who reads the database cannot use one.</summary>
public static partial class Token
{
    private const int LongestTyped = 300;

    public static Secret Draw() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
    public static byte[] HashOf(Secret token) => SHA256.HashData(Encoding.UTF8.GetBytes(token.Reveal()));

    /// <summary>A token as a link brings it, without what a mail program, a chat or a copier added: a full stop or a bracket behind it, spaces and
    /// line breaks in it, also where they arrive as %0A or as the soft break of a raw mail (<c>=</c>).</summary>
    /// <returns>Null when it cannot be a token: cut off, or something else.</returns>
    public static Secret? Read(string? typed)
    {
        if (typed is not { Length: <= LongestTyped })
            return null;
        var found = Form.Match(Typed.Plain(Uri.UnescapeDataString(typed)));
        return found.Success ? new Secret(Break.Replace(found.Groups["token"].Value, "")) : null;
    }

    // A raw mail has the "=" of an address as =3D, of which the address itself takes the "=", and a "=" at the end of a line that goes on in the next.
    [GeneratedRegex(@"\A[^\w-]*(3D[\s=]*)??(?<token>[A-Za-z0-9_-]([\s=]*[A-Za-z0-9_-]){42})(?![\w-]|=\s+[\w-])")]
    private static partial Regex Form { get; }

    [GeneratedRegex(@"[\s=]+")]
    private static partial Regex Break { get; }
}
