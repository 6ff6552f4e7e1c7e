using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace Ventanilla.Infrastructure.KeyRing;

/// <summary>A file with a certificate and its private RSA key: PEM when its name ends so, else PKCS #12. The host refuses to start with one that it cannot use.</summary>
internal sealed record KeyCertificate
{
    private const string Section = "DataProtection:Certificates";

    public string Path { get; init; } = "";
    public string? Password { get; init; }

    public static KeyCertificate[] Of(IConfiguration configuration) => configuration.GetSection(Section).Get<KeyCertificate[]>() ?? [];

    public X509Certificate2 Load()
    {
        try
        {
            var certificate = !Path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase) ? X509CertificateLoader.LoadPkcs12FromFile(Path, Password)
                : string.IsNullOrEmpty(Password) ? X509Certificate2.CreateFromPemFile(Path)
                : X509Certificate2.CreateFromEncryptedPemFile(Path, Password);
            using var key = certificate.GetRSAPrivateKey();
            return key is null ? throw new CryptographicException("it holds no private RSA key") : certificate;
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new KeyRingException($"{Section}: '{Path}' cannot be used: {fault.Message}", fault);
        }
    }
}
