using System.Security.Cryptography;
using System.Text;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Cases;

/// <summary>The code on an acuse, with which its case is followed without an address. It is kept nowhere: it follows from the case and the database's key, so
/// an acuse printed again says the same, and whoever reads the table learns none.</summary>
public sealed class FollowCodes(ISaltKey key)
{
    private const string Signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 12; // 60 bits, behind a limit of tries

    /// <summary>As the acuse shows it: three groups of four.</summary>
    public async ValueTask<Secret> Of(Guid caseId, CancellationToken stop) =>
        new(string.Join('-', (await SignsOf(caseId, stop)).Chunk(4).Select(c => new string(c))));

    /// <summary>Whether what was typed is the code of that case, whatever the case of the letters, the spaces and the dashes.</summary>
    public async ValueTask<bool> Fits(Guid caseId, string typed, CancellationToken stop)
    {
        var signs = string.Concat(Typed.Plain(typed).Where(c => c is not ('-' or ' '))).ToUpperInvariant();
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(await SignsOf(caseId, stop)), Encoding.UTF8.GetBytes(signs));
    }

    private async ValueTask<string> SignsOf(Guid caseId, CancellationToken stop)
    {
        var hash = HMACSHA256.HashData(await key.Get(stop), Encoding.UTF8.GetBytes($"follow case {caseId:N}"));
        return new([.. hash.Take(Length).Select(b => Signs[b % Signs.Length])]);
    }
}
