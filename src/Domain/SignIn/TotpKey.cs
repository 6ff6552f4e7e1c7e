using System.Numerics;
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
        var number = text.Aggregate(BigInteger.Zero, (read, sign) => read * Signs.Length + Signs.IndexOf(sign));
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return new([.. new byte[Size - bytes.Length], .. bytes]);
    }

    /// <summary>The key as text, to be read back by <see cref="Read"/>.</summary>
    public Secret Write()
    {
        var number = new BigInteger(Bytes, isUnsigned: true, isBigEndian: true);
        var signs = new char[Length];
        for (var place = Length - 1; place >= 0; place--)
        {
            (number, var sign) = BigInteger.DivRem(number, Signs.Length);
            signs[place] = Signs[(int)sign];
        }

        return new(new string(signs));
    }
}
