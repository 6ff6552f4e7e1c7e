using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Registration;

/// <summary>A registration that a mailed link can activate.</summary>
/// <param name="Owner">Whose link it is.</param>
internal sealed record LinkedRegistration(Guid Id, Guid Owner, string NormalizedEmail, Credential Credential, DateTimeOffset PasswordChangedAt);

/// <summary>What a link in a mailbox may activate: the registration it was mailed for and, where an address has one account, every other that waits
/// for the same mailbox. Whose it is there is told by the browser or the password, never by who registered last.</summary>
internal static class LinkedRegistrations
{
    /// <summary>As many as one mailbox is let register within the days that they live.</summary>
    private const int Most = 1_000;

    /// <returns>The link's own first, then the newest; none when the link is not usable.</returns>
    public static IQueryable<LinkedRegistration> Of(IReads reads, AccountSpecs.UsableLink usable, bool sharesEmails)
    {
        var (accounts, waiting) = (reads.Of<Account>(), reads.Of<Account>().Where(a => a.State == AccountState.PendingActivation));
        return (
            from link in reads.Of(usable)
            join owner in accounts on link.AccountId equals owner.Id
            from one in waiting.Where(a => a.Id == owner.Id || (!sharesEmails && a.NormalizedEmail == owner.NormalizedEmail))
            orderby one.Id == owner.Id ? 0 : 1, one.CreatedAt descending
            select new LinkedRegistration(one.Id, owner.Id, one.NormalizedEmail, one.Credential, one.PasswordChangedAt)).Take(Most);
    }
}
