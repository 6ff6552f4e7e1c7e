using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

internal static class AccountWords
{
    /// <summary>What a password of this account must not be built on.</summary>
    public static IEnumerable<string?> Words(this Account account) =>
        [.. account.Name.All, account.Email, account.DocumentNumber, account.Username];
}
