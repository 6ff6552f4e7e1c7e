using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.KeyRing;

internal static class KeyRingRegistration
{
    /// <summary>The keys of data protection as rows, so that cookies and queued mails survive a restart and are read by every machine. The first
    /// of <c>DataProtection:Certificates</c> seals them, each of them opens them (docs/decisions/0022).</summary>
    public static IServiceCollection AddKeyRing(this IServiceCollection services, IConfiguration configuration)
    {
        // Before the framework's own service, which would load the ring, or begin a new one, first.
        services.AddHostedService<KeyRingCheck>();
        services.AddSingleton<XmlKeyManager>().AddSingleton<IKeyManager, WholeKeyRing>();
        var protection = services.AddDataProtection().SetApplicationName("Ventanilla").PersistKeysToDbContext<VentanillaDbContext>();

        X509Certificate2[] certificates = [.. KeyCertificate.Of(configuration).Select(c => c.Load())];
        if (certificates.Length > 0)
            protection.ProtectKeysWithCertificate(certificates[0]).UnprotectKeysWithAnyCertificate(certificates);
        return services;
    }
}

internal sealed class DataProtectionKeyMap : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.ToTable("data_protection_keys");
}
