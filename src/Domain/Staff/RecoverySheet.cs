using System.Security.Cryptography;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Staff;

/// <summary>The recovery codes that somebody of staff has left, kept as passwords are: one recipe for all of a sheet, and what it made of each.</summary>
/// <param name="Text">The recipe, and the codes; a space between them.</param>
public sealed record RecoverySheet(string Text)
{
    public const int MaxLength = 600;

    public static readonly RecoverySheet None = new("");

    public static RecoverySheet Of(Recipe recipe, IEnumerable<byte[]> derived) =>
        new(string.Join(' ', derived.Select(Convert.ToBase64String).Prepend(recipe.Write())));

    /// <summary>How whatever is typed is judged; null where no sheet was drawn.</summary>
    public Recipe? Recipe => Parts is [var recipe, ..] ? Recipe.Read(recipe) : null;

    public int Left => Math.Max(0, Parts.Length - 1);

    private string[] Parts => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether that is what was made of one of its codes, in constant time for each.</summary>
    public bool Holds(byte[] derived) => Parts.Skip(1).Any(kept => Is(kept, derived));

    public RecoverySheet Without(byte[] derived) => new(string.Join(' ', Parts.Where((kept, i) => i == 0 || !Is(kept, derived))));

    /// <summary>Nothing to try codes on.</summary>
    public override string ToString() => "***";

    private static bool Is(string kept, byte[] derived) => CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(kept), derived);
}
