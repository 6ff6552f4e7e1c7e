using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ventanilla.Domain.SignIn;

/// <summary>The codes of RFC 6238 as every application shows them: HMAC-SHA1, six digits, another each 30 seconds.</summary>
public static class Totp
{
    public const int Digits = 6;
    private const int Modulus = 1_000_000;
    private const int SecondsOfAStep = 30;

    /// <summary>A clock may be off, and typing takes a while: one step back and one forward count too.</summary>
    private const int Window = 1;

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / SecondsOfAStep;

    public static string CodeAt(TotpKey key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key.Bytes, counter, mac);
        // RFC 4226, 5.3: the last four bits say where the 31 bits of the code begin.
        var number = BinaryPrimitives.ReadUInt32BigEndian(mac[(mac[^1] & 0x0f)..]) & 0x7fff_ffff;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <returns>The newest step whose code it is, or null. Every step is compared, each in the same time, whatever was typed.</returns>
    public static long? Match(TotpKey key, string code, DateTimeOffset now)
    {
        long? matched = null;
        var typed = Encoding.UTF8.GetBytes(code);
        for (var step = StepAt(now) - Window; step <= StepAt(now) + Window; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeAt(key, step)), typed))
                matched = step;
        return matched;
    }

    /// <summary>Six digits, with the spaces that an application shows between them taken out; null when it cannot be a code.</summary>
    public static string? Read(string? typed)
    {
        if (typed is not { Length: <= 8 * Digits })
            return null;
        var digits = string.Concat(Typed.Plain(typed).Where(c => c is not (' ' or '-')));
        return digits.Length == Digits && digits.All(char.IsAsciiDigit) ? digits : null;
    }
}
