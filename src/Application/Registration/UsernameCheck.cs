using System.Security.Cryptography;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Application.Registration;

/// <summary>Whether a username is free, and which ones like it are; and, asked with it, what else a registration meets.</summary>
public sealed class UsernameCheck(IRepository<Account> accounts)
{
    private const int Offered = 3;

    /// <returns>The refusal with free names in its text, or null when the name is free.</returns>
    public async Task<Failure?> Refuse(Username wanted, CancellationToken stop) => (await Look(Guid.Empty, wanted, email: null, stop)).Refusal;

    /// <param name="wanted">Null where the portal asks for none.</param>
    /// <returns>Whether the registration was sent before, the refusal of its username, and the language of the account that has proved
    /// its mailbox, if there is one.</returns>
    public async Task<(bool SentBefore, Failure? Refusal, Language? Reader)> Look(
        Guid registrationId, Username? wanted, EmailAddress? email, CancellationToken stop)
    {
        var others = wanted is null ? [] : Like(wanted);
        string[] names = wanted is null ? [] : [wanted.Normalized, .. others.Select(o => o.Normalized)];
        var inTheWay = await accounts.List(new AccountSpecs.InTheWayOf(registrationId, names, email?.Normalized), stop);
        return (
            inTheWay.Any(o => o.Id == registrationId),
            wanted is null ? null : Refusal(wanted, others, [.. inTheWay.Select(o => o.ClaimedUsername)]),
            email is null ? null : inTheWay.FirstOrDefault(o => o.ClaimedEmail == email.Normalized)?.Language);
    }

    private static Failure? Refusal(Username wanted, List<Username> others, HashSet<string?> taken)
    {
        if (!taken.Contains(wanted.Normalized))
            return null;
        var free = others.Where(o => !taken.Contains(o.Normalized)).Take(Offered).Select(o => o.Typed);
        return AccountFailures.UsernameTaken with { Arguments = [string.Join(", ", free)] };
    }

    /// <summary>The same name with a small number behind it, then with larger ones.</summary>
    private static List<Username> Like(Username wanted)
    {
        var root = wanted.Typed.Length > Username.MaxLength - 4 ? wanted.Typed[..(Username.MaxLength - 4)] : wanted.Typed;
        int[] limits = [10, 10, 100, 100, 100, 1_000, 1_000, 10_000];
        return [.. limits.Select(limit => Username.Read($"{root}{RandomNumberGenerator.GetInt32(limit / 10, limit)}")!).DistinctBy(u => u.Normalized)];
    }
}
