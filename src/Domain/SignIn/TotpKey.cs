using System.Security.Cryptography;

namespace Ventanilla.Domain.SignIn;

/// <summary>What a person's application and the portal both know: 160 random bits (RFC 4226, R6), written in base 32, which is how every
/// application takes it.</summary>
public sealed class TotpKey
{
    private const string Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Size = 20;
    private const int Length = Size * 8 / 5;

    private TotpKey(byte[] bytes) => Bytes = bytes;

    internal byte[] Bytes { get; }

    public static TotpKey Draw() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>Null when the text is no key of ours.</summary>
    public static TotpKey? Read(Secret written)
    {
        var text = written.Reveal();
        if (text.Length != Length || !text.All(Signs.Contains))
            return null;
        var bytes = new byte[Size];
        for (var bit = 0; bit < Size * 8; bit++)
            if ((Signs.IndexOf(text[bit / 5]) >> (4 - bit % 5) & 1) == 1)
                bytes[bit / 8] |= (byte)(0x80 >> bit % 8);
        return new(bytes);
    }

    /// <summary>The key as text, to be read back by <see cref="Read"/>.</summary>
    public Secret Write()
    {
        var signs = new int[Length];
        for (var bit = 0; bit < Size * 8; bit++)
            signs[bit / 5] = signs[bit / 5] << 1 | Bytes[bit / 8] >> (7 - bit % 8) & 1;
        return new(string.Concat(signs.Select(s => Signs[s])));
    }
}
