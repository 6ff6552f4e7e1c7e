using System.Globalization;
using System.Security.Cryptography;

namespace Ventanilla.Domain.SignIn;

/// <summary>How a password becomes what is stored: rounds of PBKDF2-HMAC-SHA512, and a salt in Base64.</summary>
public sealed record Recipe(int Iterations, string Salt)
{
    public const int MaxLength = 60;
    private const string Scheme = "pbkdf2-sha512";

    /// <summary><c>pbkdf2-sha512$220000$salt</c></summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Scheme}${Iterations}${Salt}");

    public static Recipe Read(string text) => text.Split('$') is [Scheme, var iterations, var salt]
        ? new(int.Parse(iterations, CultureInfo.InvariantCulture), salt)
        : throw new InvalidOperationException("A stored password verifier has an unknown form.");
}

/// <summary>What one password is recognised by: a recipe and what it made of the password. Its text form carries everything that is needed to
/// judge a password: <c>pbkdf2-sha512$220000$salt$hash</c>.</summary>
public sealed record Verifier(Recipe Recipe, string Hash)
{
    /// <summary>Bytes of what a recipe makes of a password.</summary>
    public const int Size = 32;

    public static Verifier Of(Recipe recipe, byte[] derived) => new(recipe, Convert.ToBase64String(derived));

    /// <summary>Of a password that nobody knows.</summary>
    public static Verifier Worthless(Recipe recipe) => Of(recipe, RandomNumberGenerator.GetBytes(Size));

    public static Verifier Read(string text)
    {
        var end = Math.Max(0, text.LastIndexOf('$'));
        return new(Recipe.Read(text[..end]), text[(end + 1)..]);
    }

    /// <summary>Whether that is what the recipe made of the right password, in constant time.</summary>
    public bool Matches(ReadOnlySpan<byte> derived) => CryptographicOperations.FixedTimeEquals(derived, Convert.FromBase64String(Hash));

    public string Write() => $"{Recipe.Write()}${Hash}";

    /// <summary>Nothing to try passwords on.</summary>
    public override string ToString() => "***";
}
