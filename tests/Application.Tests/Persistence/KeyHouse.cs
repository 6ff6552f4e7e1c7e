using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ventanilla.Application.Common;
using Ventanilla.Infrastructure.KeyRing;
using Ventanilla.Infrastructure.Persistence;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Persistence;

/// <summary>The keys of one machine as the host registers and starts them.</summary>
internal sealed class KeyHouse : IDisposable
{
    private const string Purpose = "test";
    private readonly ServiceProvider _services;
    private readonly Said _log = new();

    public KeyHouse(TestDatabase database, params (string Path, string? Password)[] certificates)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Database:Provider"] = "PostgreSql", ["ConnectionStrings:Ventanilla"] = database.ConnectionString,
        };
        for (var i = 0; i < certificates.Length; i++)
            (settings[$"DataProtection:Certificates:{i}:Path"], settings[$"DataProtection:Certificates:{i}:Password"]) = certificates[i];
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection().AddLogging().AddPersistence(configuration).AddKeyRing(configuration)
            .AddSingleton<IPayloadProtector, PayloadProtector>().AddSingleton<ILogger<KeyRingCheck>>(_log).BuildServiceProvider(validateScopes: true);
    }

    public IReadOnlyList<string> Warnings => _log.Warnings;

    public async Task Starts()
    {
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StartAsync(CancellationToken.None);
    }

    public string Seals(string text) => _services.GetRequiredService<IPayloadProtector>().Protect(Purpose, text);
    public string Opens(string sealedText) => _services.GetRequiredService<IPayloadProtector>().Unprotect(Purpose, sealedText);

    public void BeginsAKey() =>
        _services.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow.AddDays(1), DateTimeOffset.UtcNow.AddDays(90));

    public Task MigrateTo(string? migration) => Does(async db =>
    {
        await db.GetService<IMigrator>().MigrateAsync(migration);
        return true;
    });

    public async Task<T> Does<T>(Func<VentanillaDbContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<VentanillaDbContext>());
    }

    /// <summary>The row of a ring as every version before the migration wrote it, and a text that was sealed under it.</summary>
    public static (string Row, string Sealed) OldRing(string text)
    {
        var kept = new Rows();
        using var services = new ServiceCollection().AddLogging().AddDataProtection().SetApplicationName("Ventanilla").Services
            .Configure<KeyManagementOptions>(o => o.XmlRepository = kept).BuildServiceProvider();
        var sealedText = new PayloadProtector(services.GetRequiredService<IDataProtectionProvider>()).Protect(Purpose, text);
        return (kept.Elements.Single().ToString(SaveOptions.DisableFormatting), sealedText);
    }

    /// <summary>Writes a certificate with its key, and answers with the setting that names it.</summary>
    public static (string Path, string? Password) Certificate(string path, string? password = null)
    {
        using var key = RSA.Create(2048);
        using var certificate = SelfSigned(key);
        if (path.EndsWith(".pfx", StringComparison.Ordinal))
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12, password));
        else
            File.WriteAllText(path, certificate.ExportCertificatePem() + "\n" + (password is null ? key.ExportPkcs8PrivateKeyPem()
                : key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000))));
        return (path, password);
    }

    public static void WithoutItsKey(string path)
    {
        using var key = RSA.Create(2048);
        using var certificate = SelfSigned(key);
        File.WriteAllText(path, certificate.ExportCertificatePem());
    }

    public void Dispose() => _services.Dispose();

    private static X509Certificate2 SelfSigned(RSA key) =>
        new CertificateRequest("CN=keys of a test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));

    private sealed class Rows : IXmlRepository
    {
        public List<XElement> Elements { get; } = [];
        public IReadOnlyCollection<XElement> GetAllElements() => Elements;
        public void StoreElement(XElement element, string friendlyName) => Elements.Add(element);
    }

    private sealed class Said : ILogger<KeyRingCheck>
    {
        public List<string> Warnings { get; } = [];
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning)
                Warnings.Add(formatter(state, exception));
        }
    }
}
