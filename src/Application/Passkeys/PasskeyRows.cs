using Ventanilla.Domain.Passkeys;

namespace Ventanilla.Application.Passkeys;

/// <summary>An answer is used up by one statement and not by a verb: of fifty at once one gets through.</summary>
internal static class PasskeyRows
{
    /// <param name="before">The key while it has answered no challenge as new.</param>
    /// <returns>False when somebody used this answer, or a later one, first.</returns>
    public static async Task<bool> MoveOn(
        this IRepository<Passkey> keys, PasskeySpecs.AskedBefore before, DateTimeOffset askedAt, long count, DateTimeOffset now, CancellationToken stop) =>
        await keys.ChangeWhere(before, k => k.Set(x => x.LastAskedAt, _ => askedAt).Set(x => x.LastUsedAt, _ => now).Set(x => x.SignCount, _ => count), stop) > 0;

    public static string NameOf(string typed, ICaller caller) => typed.Trim() is { Length: > 0 } name ? name : Shortened(caller.Device);

    private static string Shortened(string device) => device.Length > Passkey.LongestName ? device[..Passkey.LongestName] : device;
}
