using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ventanilla.Testing.Mail;

/// <summary>A certificate for <c>localhost</c> that this process trusts, the way an operator makes a machine trust a private authority:
/// through <c>SSL_CERT_FILE</c>. The portal's code has no switch for it.</summary>
internal static partial class MailCertificate
{
    /// <summary>Key and certificate, as a mail server reads them.</summary>
    public static string Pem { get; } = MakeAndTrust();

    private static string MakeAndTrust()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddHours(-1), now.AddDays(1));

        // OpenSSL's own environment is the native one, which .NET's setter does not reach. It must be set before the first handshake.
        var bundle = Path.Combine(Directory.CreateTempSubdirectory("ventanilla-trust-").FullName, "trusted.pem");
        File.WriteAllText(bundle, certificate.ExportCertificatePem());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(bundle)!, recursive: true);
        if (SetEnvironment("SSL_CERT_FILE", bundle, 1) != 0)
            throw new InvalidOperationException("SSL_CERT_FILE could not be set.");
        return key.ExportPkcs8PrivateKeyPem() + "\n" + certificate.ExportCertificatePem() + "\n";
    }

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int SetEnvironment(string name, string value, int overwrite);
}
