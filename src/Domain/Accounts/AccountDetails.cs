using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Accounts;

/// <summary>What a registration says. Which of it there is depends on the portal.</summary>
public sealed record AccountDetails(
    Document? Document, EmailAddress Email, Username? Username, AccountNames Names, DateOnly? BirthDate, string Phone)
{
    /// <summary>The names of some kinds that the account will answer to.</summary>
    public IReadOnlyList<SignInName> NamesOf(IEnumerable<Identifier> kinds) =>
        SignInName.Of(kinds, Email.Normalized, Username?.Normalized, Document?.Number);
}

/// <summary>What an account's owner is called, as the form or the record says; all empty when the record will say it later.</summary>
/// <param name="Full">A name in one piece: of a person where the portal asks for it so, or the razón social of a company.</param>
public sealed record AccountNames(string? First, string? Second, string? FirstSurname, string? SecondSurname, string? Full = null)
{
    public static readonly AccountNames None = new(null, null, null, null);

    /// <summary>Every name that there is.</summary>
    public IEnumerable<string> All => new[] { Full, First, Second, FirstSurname, SecondSurname }.OfType<string>();

    /// <summary>As it is searched for, without accents and in capitals.</summary>
    internal string Plain => InPlain([First, Second, FirstSurname, SecondSurname, Full]);

    /// <summary>The same from the first surname on; a name in one piece has none of its own.</summary>
    internal string PlainSurname => FirstSurname is null ? "" : InPlain([FirstSurname, SecondSurname, First, Second]);

    private static string InPlain(IEnumerable<string?> parts) => string.Join(' ', parts.OfType<string>().SelectMany(CaseWord.In));
}
