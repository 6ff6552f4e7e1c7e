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

/// <summary>Names as a form gives them; all empty when the record will give them later.</summary>
public sealed record AccountNames(string? First, string? Second, string? FirstSurname, string? SecondSurname, string? Full = null);
