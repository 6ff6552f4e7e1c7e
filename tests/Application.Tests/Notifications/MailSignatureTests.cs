using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.OpenSsl;
using Org.BouncyCastle.Security;
using Ventanilla.Testing;
using Ventanilla.Testing.Mail;

namespace Ventanilla.Application.Tests.Notifications;

public sealed class MailSignatureTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory, InlineData("rsa-sha256"), InlineData("ed25519-sha256")]
    public async Task A_receiver_can_tell_that_a_mail_is_the_domains_and_unchanged(string algorithm)
    {
        var (key, pem) = KeyFor(algorithm);
        await File.WriteAllTextAsync(_folder["dkim.pem"], pem);
        using var server = OwnSmtp.Start();
        using var house = MailHouse.OverSmtp(server.Port, more:
            [("Smtp:Dkim:Domain", "ventanilla.test"), ("Smtp:Dkim:Selector", "correo2026"), ("Smtp:Dkim:KeyFile", _folder["dkim.pem"])]);

        await house.Postman.Send(MailHouse.Letter(text: "Hola, señora Ñáñez.\n.\nAdiós.\n"), default);

        var sent = server.Mails.ShouldHaveSingleItem();
        sent.Replace("\r\n\t", " ", StringComparison.Ordinal).ShouldContain($"a={algorithm}; d=ventanilla.test; s=correo2026; c=relaxed/relaxed");
        (await Stands(sent, key)).ShouldBeTrue();
        (await Stands(sent.Replace("Adi=C3=B3s", "Paga", StringComparison.Ordinal), key)).ShouldBeFalse();
        (await Stands(sent.Replace("From: ", "From: El banco ", StringComparison.Ordinal), key)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "correo2026", "dkim.pem")]
    [InlineData("ventanilla.test", "correo2026", "missing.pem")]
    [InlineData("ventanilla.test", "correo2026", "public.pem")]
    [InlineData("ventanilla.test", "correo2026", "short.pem")]
    [InlineData("ventanilla.test", "correo2026", "words.pem")]
    public void What_cannot_sign_stops_the_start_and_names_itself(string domain, string selector, string file)
    {
        using var rsa = RSA.Create(2048);
        using var small = RSA.Create(512);
        File.WriteAllText(_folder["dkim.pem"], rsa.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(_folder["public.pem"], rsa.ExportSubjectPublicKeyInfoPem());
        File.WriteAllText(_folder["short.pem"], small.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(_folder["words.pem"], "-----BEGIN PRIVATE KEY-----\nno es una llave\n-----END PRIVATE KEY-----\n");

        Should.Throw<InvalidOperationException>(() => MailHouse.OverSmtp(25, more:
            [("Smtp:Dkim:Domain", domain), ("Smtp:Dkim:Selector", selector), ("Smtp:Dkim:KeyFile", _folder[file])])).Message.ShouldContain("Smtp:Dkim");
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<bool> Stands(string sent, AsymmetricKeyParameter key)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(sent));
        using var message = await MimeMessage.LoadAsync(bytes);
        return await new DkimVerifier(new Dns(key)).VerifyAsync(message, message.Headers[message.Headers.IndexOf(HeaderId.DkimSignature)]);
    }

    private static (AsymmetricKeyParameter Public, string Pem) KeyFor(string algorithm)
    {
        IAsymmetricCipherKeyPairGenerator generator = algorithm.StartsWith("rsa", StringComparison.Ordinal) ? new RsaKeyPairGenerator() : new Ed25519KeyPairGenerator();
        generator.Init(algorithm.StartsWith("rsa", StringComparison.Ordinal)
            ? new KeyGenerationParameters(new SecureRandom(), 2048) : new Ed25519KeyGenerationParameters(new SecureRandom()));
        var pair = generator.GenerateKeyPair();
        using var text = new StringWriter();
        using (var writer = new PemWriter(text))
            writer.WriteObject(new Pkcs8Generator(pair.Private));
        return (pair.Public, text.ToString());
    }

    /// <summary>The one key that is published.</summary>
    private sealed class Dns(AsymmetricKeyParameter key) : IDkimPublicKeyLocator
    {
        public AsymmetricKeyParameter LocatePublicKey(string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            (domain, selector) == ("ventanilla.test", "correo2026") ? key : throw new InvalidOperationException($"{selector}._domainkey.{domain} is not published.");

        public Task<AsymmetricKeyParameter> LocatePublicKeyAsync(string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
            Task.FromResult(LocatePublicKey(methods, domain, selector, cancellationToken));
    }
}
