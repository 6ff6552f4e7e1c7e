using System.Security.Cryptography;
using System.Text;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Domain.Notifications;

/// <summary>By what the mails to one mailbox are found again while only the mask of its address is kept with them. Whoever has an address can look for it;
/// whoever has only the rows cannot list addresses, but can try one.</summary>
public static class MailboxKey
{
    public const int Length = 32;

    /// <param name="address">However it is written: the capitals of an address make no other mailbox.</param>
    public static byte[] Of(string address) =>
        SHA256.HashData(Encoding.UTF8.GetBytes("ventanilla.mailbox.1\n" + (EmailAddress.Read(address)?.Normalized ?? address.Trim().ToUpperInvariant())));
}
