using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ventanilla.Application.SignIn;

/// <summary>Whether a password is the one, and whether its hash is due to be renewed with today's cost.</summary>
public enum PasswordVerdict { Wrong, Right, RightRenewHash }

/// <summary>PBKDF2-HMAC-SHA512 with a salt per password; the text carries its own parameters. Runs with bounded parallelism,
/// so that a flood of sign-ins does not starve the pages, and nobody waits in line for longer than is honest.</summary>
/// <param name="patience">How long a password waits for its turn; 4 s unless said otherwise.</param>
public sealed class PasswordHasher(PortalPolicy policy, TimeSpan? patience = null) : IDisposable
{
    private const string Scheme = "pbkdf2-sha512";
    private const int Size = 32;
    private readonly SemaphoreSlim _gate = new(Environment.ProcessorCount);

    public Task<string> Hash(Secret password, CancellationToken stop)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return Gated(() => Write(policy.Password.Iterations, salt, Derive(password, salt, policy.Password.Iterations)), stop);
    }

    /// <summary>A missing hash (nobody has that name) costs the same as a wrong password.</summary>
    public Task<PasswordVerdict> Verify(Secret password, string? stored, CancellationToken stop)
    {
        var (iterations, salt, expected) = stored is null
            ? (policy.Password.Iterations, RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(Size))
            : Read(stored);
        return Gated(() => (CryptographicOperations.FixedTimeEquals(Derive(password, salt, iterations), expected), iterations) switch
        {
            (false, _) => PasswordVerdict.Wrong,
            (true, var used) when used < policy.Password.Iterations => PasswordVerdict.RightRenewHash,
            _ => PasswordVerdict.Right,
        }, stop);
    }

    public void Dispose() => _gate.Dispose();

    private async Task<T> Gated<T>(Func<T> work, CancellationToken stop)
    {
        if (!await _gate.WaitAsync(patience ?? TimeSpan.FromSeconds(4), stop))
            throw new OverloadedException("Passwords wait in line for longer than anybody should.");
        try
        {
            return work();
        }
        finally
        {
            _gate.Release();
        }
    }

    // One Unicode form, so that an accent typed on another keyboard is the same accent (SP 800-63B-4, 3.1.1.2).
    private static byte[] Derive(Secret password, byte[] salt, int iterations) => Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(Normalized(password.Reveal())), salt, iterations, HashAlgorithmName.SHA512, Size);

    private static string Normalized(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text; // half of a surrogate pair: not text, but still a password
        }
    }

    private static string Write(int iterations, byte[] salt, byte[] hash) =>
        string.Create(CultureInfo.InvariantCulture, $"{Scheme}${iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");

    private static (int Iterations, byte[] Salt, byte[] Hash) Read(string stored)
    {
        var parts = stored.Split('$');
        if (parts is not [Scheme, var iterations, var salt, var hash])
            throw new InvalidOperationException("A stored password hash has an unknown form.");
        return (int.Parse(iterations, CultureInfo.InvariantCulture), Convert.FromBase64String(salt), Convert.FromBase64String(hash));
    }
}
