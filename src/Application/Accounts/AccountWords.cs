using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Accounts;

internal static class AccountWords
{
    /// <summary>What a password of this account must not be built on.</summary>
    public static IEnumerable<string?> Words(this Account account) =>
    [
        account.FullName, account.FirstName, account.SecondName, account.FirstSurname, account.SecondSurname, account.Email, account.DocumentNumber,
        account.Username,
    ];
}
