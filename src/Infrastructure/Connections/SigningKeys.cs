using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.Connections;

/// <summary>One key, sealed by the host's key ring.</summary>
internal sealed class SealedKey
{
    /// <summary>1, 2, 3 …; of two processes that make one at once the first has the number.</summary>
    public int Number { get; init; }
    public string Sealed { get; init; } = "";
    public DateTimeOffset MadeAt { get; init; }
}

internal sealed class SealedKeyMap : IEntityTypeConfiguration<SealedKey>
{
    public void Configure(EntityTypeBuilder<SealedKey> builder)
    {
        builder.ToTable("connection_keys");
        builder.HasKey(k => k.Number);
        builder.Property(k => k.Number).ValueGeneratedNever();
    }
}

/// <param name="Private">PKCS 8.</param>
internal sealed record SigningKey(int Number, byte[] Private);

/// <summary>The keys by which applications know that we said who somebody is: the same for every process, and after a restart.</summary>
internal sealed class SigningKeys(IServiceScopeFactory scopes, IPayloadProtector protector, TimeProvider clock, ILogger<SigningKeys> log)
{
    private const string Purpose = "connections.signing";

    /// <summary>The newest first: it signs, the others are told so that what they signed is believed until it is over. Where there is none yet it is made.</summary>
    public async Task<IReadOnlyList<SigningKey>> All(CancellationToken stop)
    {
        var rows = await Read(stop);
        var keys = Open(rows);
        if (keys.Count > 0)
            return keys;
        await Make(rows.Select(r => r.Number).FirstOrDefault() + 1, stop);
        return Open(await Read(stop));
    }

    private async Task<List<SealedKey>> Read(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VentanillaDbContext>().Set<SealedKey>().AsNoTracking().OrderByDescending(k => k.Number).ToListAsync(stop);
    }

    private List<SigningKey> Open(IEnumerable<SealedKey> rows)
    {
        List<SigningKey> keys = [];
        foreach (var row in rows)
            try
            {
                keys.Add(new(row.Number, Convert.FromBase64String(protector.Unprotect(Purpose, row.Sealed))));
            }
            catch (CryptographicException)
            {
                // It signs nothing any more, and applications fetch the next one by themselves.
                log.LogWarning("Signing key {Number} of the applications was sealed by a key ring that is not this one: it is passed over.", row.Number);
            }

        return keys;
    }

    private async Task Make(int number, CancellationToken stop)
    {
        using var made = RSA.Create(2048);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VentanillaDbContext>();
        db.Add(new SealedKey { Number = number, Sealed = protector.Protect(Purpose, Convert.ToBase64String(made.ExportPkcs8PrivateKey())), MadeAt = clock.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException broken) when (UniqueRule.IsBrokenBy(broken))
        {
            // Another process was first: its key is the one.
        }
    }
}
