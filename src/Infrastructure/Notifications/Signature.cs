using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.OpenSsl;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>Signs mails for their domain: section <c>Smtp:Dkim</c>. All three, or none and nothing is signed.</summary>
/// <param name="Selector">The name below <c>_domainkey</c> where the public key stands in the DNS.</param>
/// <param name="KeyFile">The private key in PEM: RSA of at least 1024 bits (RFC 8301; better 2048), or Ed25519.</param>
public sealed record DkimOptions(string Domain = "", string Selector = "", string KeyFile = "")
{
    public bool IsAsked => Domain.Length + Selector.Length + KeyFile.Length > 0;

    internal string? Fault()
    {
        if (!IsAsked)
            return null;
        if (Domain.Length == 0 || Selector.Length == 0 || KeyFile.Length == 0)
            return "Smtp:Dkim needs its Domain, its Selector and its KeyFile.";
        try
        {
            return Signature.KeyOf(KeyFile) is null ? "Smtp:Dkim:KeyFile must hold a private key in PEM: RSA of at least 1024 bits, or Ed25519." : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return $"Smtp:Dkim:KeyFile cannot be read: {unreadable.Message}";
        }
    }
}

/// <summary>The signature that tells receivers that a mail is the domain's and unchanged (DKIM, RFC 6376). What may change on the way is
/// spaces and folds: relaxed on both sides.</summary>
internal sealed class Signature(DkimOptions options)
{
    private const int FewestBits = 1024;

    private static readonly HeaderId[] Signed =
    [
        HeaderId.From, HeaderId.To, HeaderId.Subject, HeaderId.Date, HeaderId.MessageId, HeaderId.MimeVersion, HeaderId.ContentType, HeaderId.AutoSubmitted,
    ];

    private readonly DkimSigner _signer = SignerOf(options);

    public void Sign(MimeMessage message)
    {
        // What it signs must be what is sent, whatever the server can take.
        message.Prepare(EncodingConstraint.SevenBit);
        _signer.Sign(message, Signed);
    }

    /// <summary>Null when the file holds no key that signs mails.</summary>
    internal static AsymmetricKeyParameter? KeyOf(string file)
    {
        using var text = File.OpenText(file);
        try
        {
            var read = new PemReader(text).ReadObject();
            return (read is AsymmetricCipherKeyPair pair ? pair.Private : read) switch
            {
                RsaKeyParameters { IsPrivate: true } rsa when rsa.Modulus.BitLength >= FewestBits => rsa,
                Ed25519PrivateKeyParameters ed25519 => ed25519,
                _ => null,
            };
        }
        catch (Exception unreadable) when (unreadable is PemException or CryptoException or ArgumentException)
        {
            return null;
        }
    }

    private static DkimSigner SignerOf(DkimOptions options)
    {
        var key = KeyOf(options.KeyFile)!;
        var algorithm = key is Ed25519PrivateKeyParameters ? DkimSignatureAlgorithm.Ed25519Sha256 : DkimSignatureAlgorithm.RsaSha256;
        return new DkimSigner(key, options.Domain, options.Selector, algorithm)
        {
            HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
            BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
        };
    }
}
