using System.Globalization;
using System.Security.Cryptography;

namespace Ventanilla.Application.Passkeys;

/// <summary>Whose door a challenge was drawn for.</summary>
public enum PasskeyDoor { People, Staff }

/// <summary>Draws what a key has to sign before it lets somebody in. A challenge is sealed, and says itself when it was drawn and for which door: a page that is only looked at costs no
/// row. That it is answered once is for the row of the key (<see cref="Domain.Passkeys.PasskeySpecs.AskedBefore"/>).</summary>
public sealed class PasskeyChallenges(IPayloadProtector protector, TimeProvider clock)
{
    /// <summary>A page may lie open while a telephone is looked for.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>How far the clock of another machine may go before this one's. A key keeps when it was asked last, and one that was asked in a year could not be used until then.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(10);

    // Nobody can have made one at home: but two that are drawn at the same moment must differ.
    private const int NonceSize = 16;

    public string Draw(PasskeyDoor door)
    {
        var nonce = Convert.ToHexString(RandomNumberGenerator.GetBytes(NonceSize));
        return protector.Protect(Purpose(door), string.Create(CultureInfo.InvariantCulture, $"{Now().UtcTicks} {nonce}"));
    }

    /// <returns>When it was drawn; null when it was not drawn here for that door, or too long ago.</returns>
    public DateTimeOffset? DrawnAt(PasskeyDoor door, string challenge)
    {
        try
        {
            var ticks = long.Parse(protector.Unprotect(Purpose(door), challenge).Split(' ')[0], CultureInfo.InvariantCulture);
            var at = new DateTimeOffset(ticks, TimeSpan.Zero);
            var now = clock.GetUtcNow();
            return at + Lifetime > now && at <= now + Ahead ? at : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Whole microseconds, as every database keeps them.
    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private static string Purpose(PasskeyDoor door) => $"Ventanilla.Passkeys.v1.{door}";
}
