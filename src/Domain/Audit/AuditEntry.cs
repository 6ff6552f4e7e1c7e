using System.Security.Cryptography;
using System.Text;

namespace Ventanilla.Domain.Audit;

/// <summary>Who did what, on whom, when, from where, and how it really ended. Append-only; never a password, token, answer or whole document.
/// What tells of a person (<see cref="Address"/>, <see cref="Device"/>) is emptied when they are erased, with the salt of its digest; the
/// <see cref="CanonicalForm"/> has the digest alone. The rest is ids and words, and stays.</summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    public Guid Id { get; private init; }

    /// <summary>Its place in the chain; null until it is sealed.</summary>
    public long? Sequence { get; private set; }

    /// <summary>Over the hash before it, its place and its <see cref="CanonicalForm"/>; null until it is sealed.</summary>
    public byte[]? Hash { get; private set; }

    /// <summary>To the microsecond, which is what every database keeps.</summary>
    public DateTimeOffset At { get; private init; }
    public string Action { get; private init; } = "";

    /// <summary>How it ended: <c>done</c>, a word for what else came of it, or the code of the refusal.</summary>
    public string Outcome { get; private init; } = "";
    public string ActorKind { get; private init; } = "";
    public string? ActorId { get; private init; }

    /// <summary>Through which door: <c>web</c>, <c>api</c>, <c>job</c> or <c>host</c>.</summary>
    public string Channel { get; private init; } = "";
    public string? SubjectKind { get; private init; }
    public string? SubjectId { get; private init; }
    public string Address { get; private init; } = "";
    public string Device { get; private init; } = "";

    /// <summary>What one request or job did, in all its rows.</summary>
    public string? Correlation { get; private init; }

    /// <summary>Without it nobody can try addresses against the digest. Null once the person is erased, and in rows from before there was a chain.</summary>
    public byte[]? OriginSalt { get; private init; }

    /// <summary>Vouches for address and device, and stays when they are emptied.</summary>
    public byte[]? OriginDigest { get; private init; }

    /// <summary>Address and device are what they were, or were emptied with their salt.</summary>
    public bool HasItsOrigin => OriginSalt is null
        ? OriginDigest is null || Address.Length + Device.Length == 0
        : OriginDigest is not null && OriginDigest.AsSpan().SequenceEqual(DigestOf(OriginSalt, Address, Device));

    internal void Seal(long sequence, byte[] hash) => (Sequence, Hash) = (sequence, hash);

    /// <param name="subject">On whom; null where nobody was found.</param>
    public static AuditEntry Of(
        string action, string outcome, Actor actor, AuditRef? subject, string address, string device, DateTimeOffset now, string? correlation = null) =>
        Of(action, outcome, actor, subject, address, device, now, correlation, RandomNumberGenerator.GetBytes(16));

    private static AuditEntry Of(
        string action, string outcome, Actor actor, AuditRef? subject, string address, string device, DateTimeOffset now, string? correlation, byte[] salt) => new()
    {
        Id = Guid.CreateVersion7(now),
        At = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero),
        Action = action,
        Outcome = outcome,
        ActorKind = AuditRef.Of(actor).Kind,
        ActorId = AuditRef.Of(actor).Id,
        Channel = actor.Channel.ToString().ToLowerInvariant(),
        SubjectKind = subject?.Kind,
        SubjectId = subject?.Id,
        Address = address,
        Device = device,
        Correlation = correlation,
        OriginSalt = salt,
        OriginDigest = DigestOf(salt, address, device),
    };

    /// <summary>The length first, so that no two origins are one text.</summary>
    private static byte[] DigestOf(byte[] salt, string address, string device) =>
        HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes($"{address.Length}\n{address}\n{device}"));
}
