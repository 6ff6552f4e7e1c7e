using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Application.SignIn;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.SignIn;

/// <summary>The one row that holds the key of the salts. It is no secret to whoever has the database: it makes the salts of two databases differ,
/// and nothing follows from its loss but that verifiers are judged one by one until they are renewed.</summary>
internal sealed class SaltKey
{
    public const int Only = 1;

    public int Id { get; init; } = Only;
    public byte[] Key { get; init; } = [];
}

internal sealed class SaltKeyMap : IEntityTypeConfiguration<SaltKey>
{
    public void Configure(EntityTypeBuilder<SaltKey> builder)
    {
        builder.ToTable("salt_keys");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Key).HasMaxLength(32).IsFixedLength();
    }
}

/// <summary>Reads the key once a process. Where there is none yet it is made; of several machines that make one at once the first wins.</summary>
internal sealed class SaltKeys(IServiceScopeFactory scopes) : ISaltKey
{
    private byte[]? _key;

    public async ValueTask<byte[]> Get(CancellationToken stop) => _key ??= await Read(stop) ?? await Make(stop) ?? (await Read(stop))!;

    private async Task<byte[]?> Read(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<VentanillaDbContext>().Set<SaltKey>()
            .Where(k => k.Id == SaltKey.Only).Select(k => k.Key).FirstOrDefaultAsync(stop);
    }

    /// <returns>Null when somebody else was first.</returns>
    private async Task<byte[]?> Make(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VentanillaDbContext>();
        var made = new SaltKey { Key = RandomNumberGenerator.GetBytes(32) };
        db.Add(made);
        try
        {
            await db.SaveChangesAsync(stop);
            return made.Key;
        }
        catch (DbUpdateException broken) when (UniqueRule.IsBrokenBy(broken))
        {
            return null;
        }
    }
}
