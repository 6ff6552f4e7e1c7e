using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ventanilla.Domain.SignIn;

/// <summary>256 random bits as a text for addresses and cookies. What is kept of it is its SHA-256: who reads the database cannot use one.</summary>
public static class Token
{
    public static Secret Draw() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));
    public static byte[] HashOf(Secret token) => SHA256.HashData(Encoding.UTF8.GetBytes(token.Reveal()));
}
