namespace Ventanilla.Domain.Accounts;

/// <summary>A name that a person chose to sign in with: shown as it was typed, compared without case. It begins with a letter, so that it is
/// never taken for a document number, and has no @, so that it is never taken for an address.</summary>
public sealed record Username
{
    public const int MinLength = 4;
    public const int MaxLength = 30;

    private Username(string typed) => (Typed, Normalized) = (typed, typed.ToUpperInvariant());

    public string Typed { get; }
    public string Normalized { get; }

    /// <summary>Null when it cannot be one: letters without accents, digits, dots, dashes and low lines, from a letter on.</summary>
    public static Username? Read(string? typed)
    {
        var text = Common.Typed.Plain(typed ?? "");
        return text.Length is >= MinLength and <= MaxLength && char.IsAsciiLetter(text[0])
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')
                ? new Username(text)
                : null;
    }
}
