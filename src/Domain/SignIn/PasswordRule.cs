using System.Globalization;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Domain.SignIn;

/// <summary>What a portal asks of a password's form. Length counts what a person sees as one character (an emoji is one).</summary>
public sealed record PasswordRule
{
    public const int Floor = 8;
    public const int MaxLength = 128;

    public int MinLength { get; init; } = 12;
    public bool Upper { get; init; }
    public bool Lower { get; init; }
    public bool Letter { get; init; }
    public bool Digit { get; init; }

    /// <summary>Everything that <paramref name="password"/> still lacks; nothing is cut or changed before it is judged.</summary>
    public IReadOnlyList<Failure> Judge(string password)
    {
        var length = new StringInfo(password).LengthInTextElements;
        List<Failure> lacks = [];
        if (length < MinLength)
            lacks.Add(AccountFailures.PasswordTooShort with { Arguments = [MinLength] });
        if (password.Length > MaxLength * 4 || length > MaxLength)
            lacks.Add(AccountFailures.PasswordTooLong with { Arguments = [MaxLength] });
        if (Upper && !password.Any(char.IsUpper))
            lacks.Add(AccountFailures.PasswordNeedsUpper);
        if (Lower && !password.Any(char.IsLower))
            lacks.Add(AccountFailures.PasswordNeedsLower);
        if (Letter && !password.Any(char.IsLetter))
            lacks.Add(AccountFailures.PasswordNeedsLetter);
        if (Digit && !password.Any(char.IsDigit))
            lacks.Add(AccountFailures.PasswordNeedsDigit);
        return lacks;
    }
}
