namespace Ventanilla.Domain.SignIn;

/// <summary>What an account keeps of its password: a verifier for each name that can find it. The salt of each follows from that name, so all
/// accounts that one name finds are judged by one derivation (docs/decisions/0023).</summary>
/// <param name="Text">The verifiers, a space between them.</param>
public sealed record Credential(string Text)
{
    public const int MaxLength = 400;

    /// <summary>No password is right.</summary>
    public static readonly Credential None = new("");

    public static Credential Of(IEnumerable<Verifier> verifiers) => new(string.Join(' ', verifiers.Select(v => v.Write())));

    public IEnumerable<Verifier> Verifiers => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Verifier.Read);

    /// <summary>By which verifier it is judged under a name of that recipe: the name's own, else, for one from before, any.</summary>
    public Verifier? For(Recipe recipe) => Verifiers.FirstOrDefault(v => v.Recipe.Salt == recipe.Salt) ?? Verifiers.FirstOrDefault();

    /// <summary>Whether it has a verifier of each of those recipes, and so need not be renewed.</summary>
    public bool Serves(IEnumerable<Recipe> recipes) => !recipes.Except(Verifiers.Select(v => v.Recipe)).Any();

    /// <summary>Nothing to try passwords on.</summary>
    public override string ToString() => "***";
}
