using System.Data.Common;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.KeyRing;

/// <summary>At start: refuses a ring with a key that no certificate here opens, seals the keys that lay open before there was one, and warns where there is none.</summary>
internal sealed class KeyRingCheck(
    IKeyManager keys, IServiceScopeFactory scopes, IOptions<KeyManagementOptions> options, ILogger<KeyRingCheck> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.XmlEncryptor is null)
            log.LogWarning("The keys of data protection lie unencrypted in the database: name a certificate in DataProtection:Certificates.");
        try
        {
            keys.GetAllKeys();
            await SealOpenKeys(cancellationToken);
        }
        catch (Exception fault) when (fault is DbException || fault.InnerException is DbException)
        {
            // A portal that starts before its database answers has not lost a key: whoever needs one asks again, as strictly.
            log.LogWarning("The keys of data protection could not be read at start: {Reason}", fault.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A key serves for months and its row for ever: to wait for the next one would leave this one open.
    private async Task SealOpenKeys(CancellationToken stop)
    {
        if (options.Value.XmlEncryptor is not { } encryptor)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VentanillaDbContext>();
        List<DataProtectionKey> open = [.. (await db.DataProtectionKeys.ToListAsync(stop)).Where(k => OpenKey.Is(k.Xml))];
        foreach (var key in open)
            key.Xml = OpenKey.Seal(key.Xml!, encryptor);
        await db.SaveChangesAsync(stop);
        if (open.Count > 0)
            log.LogInformation("{Count} keys of data protection that lay open are sealed now.", open.Count);
    }
}
