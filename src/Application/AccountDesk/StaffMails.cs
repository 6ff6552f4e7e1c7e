using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.AccountDesk;

internal static class StaffMails
{
    private const int MostPerHour = 5;

    /// <summary>One more mail that staff send to an account; apart from what its owner and strangers spend, so that neither starves the other.</summary>
    public static Spending To(Account account) => new("mail by staff", $"{account.Id}", MostPerHour, TimeSpan.FromHours(1));
}
