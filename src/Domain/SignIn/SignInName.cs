using Ventanilla.Domain.Accounts;

namespace Ventanilla.Domain.SignIn;

/// <summary>A name that an account answers to, in the one form in which it is compared: an address or a username in capitals, or the number of a
/// document, which decides alone, whatever its type.</summary>
public sealed record SignInName(Identifier Kind, string Normalized)
{
    /// <summary>Those of the kinds that there are.</summary>
    public static IReadOnlyList<SignInName> Of(IEnumerable<Identifier> kinds, string? email, string? username, string? documentNumber) =>
    [
        .. kinds.Select(kind => new SignInName(kind, kind switch
        {
            Identifier.Email => email,
            Identifier.Username => username,
            _ => documentNumber,
        } ?? "")).Where(n => n.Normalized.Length > 0),
    ];
}
