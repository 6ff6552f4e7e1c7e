using System.Security.Cryptography;

namespace Ventanilla.Domain.Passkeys;

/// <summary>A key that a device of somebody keeps, and that signs them in with a finger, a face or the code of that device: of an account, or of somebody of
/// staff. What is here is its public half, which opens nothing.</summary>
public sealed class Passkey
{
    /// <summary>What the standard lets an authenticator choose.</summary>
    public const int LongestCredentialId = 1_023;
    public const int LongestPublicKey = 2_000;
    public const int LongestName = 60;

    /// <summary>Of one owner.</summary>
    public const int Most = 10;

    private Passkey() { }

    public Guid Id { get; private init; }

    /// <summary>One of these two is its owner.</summary>
    public Guid? AccountId { get; private init; }
    public Guid? StaffId { get; private init; }
    public byte[] CredentialId { get; private init; } = [];

    /// <summary>SHA-256 of the credential's id, by which it is found: unique over everybody.</summary>
    public byte[] CredentialHash { get; private init; } = [];

    /// <summary>As the standard writes it (COSE_Key, RFC 9052).</summary>
    public byte[] PublicKey { get; private init; } = [];

    /// <summary>How often it has signed, where its device counts; 0 where it does not. It only moves forward.</summary>
    public long SignCount { get; private set; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; private init; } = "";
    public DateTimeOffset AddedAt { get; private init; }
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>When the challenge that it answered last was drawn. It only moves forward, by one statement, so that an answer works once.</summary>
    public DateTimeOffset LastAskedAt { get; private set; }

    public static Passkey OfAccount(Guid accountId, MadeKey made, string name, DateTimeOffset now) => Of(accountId, null, made, name, now);

    public static Passkey OfStaff(Guid staffId, MadeKey made, string name, DateTimeOffset now) => Of(null, staffId, made, name, now);

    public static byte[] HashOf(byte[] credentialId) => SHA256.HashData(credentialId);

    private static Passkey Of(Guid? accountId, Guid? staffId, MadeKey made, string name, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AccountId = accountId,
        StaffId = staffId,
        CredentialId = made.CredentialId,
        CredentialHash = HashOf(made.CredentialId),
        PublicKey = made.PublicKey,
        SignCount = made.SignCount,
        Name = name,
        AddedAt = now,
        LastAskedAt = now,
    };
}

/// <summary>The public half of a key that a device has just made.</summary>
public sealed record MadeKey(byte[] CredentialId, byte[] PublicKey, long SignCount);
