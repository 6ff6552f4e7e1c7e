using Ventanilla.Domain.Passkeys;

namespace Ventanilla.Application.Passkeys;

/// <summary>An answer is used up by one statement and not by a verb: of fifty at once one gets through.</summary>
internal static class PasskeyRows
{
    /// <returns>False when somebody used this answer, or one to a newer question, first.</returns>
    public static async Task<bool> MoveOn(this IRepository<Passkey> keys, PasskeyProof proof, DateTimeOffset now, CancellationToken stop)
    {
        var (asked, count) = (proof.AskedAt, proof.SignCount);
        return await keys.ChangeWhere(new PasskeySpecs.AskedBefore(proof.Key.Id, asked, count),
            k => k.Set(x => x.LastAskedAt, _ => asked).Set(x => x.LastUsedAt, _ => now).Set(x => x.SignCount, _ => count), stop) > 0;
    }

    public static string NameOf(string typed, ICaller caller) => typed.Trim() is { Length: > 0 } name ? name : Shortened(caller.Device);

    private static string Shortened(string device) => device.Length > Passkey.LongestName ? device[..Passkey.LongestName] : device;
}
