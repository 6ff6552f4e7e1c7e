using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenIddict.EntityFrameworkCore.Models;

namespace Ventanilla.Infrastructure.Connections;

/// <summary>The applications that may ask, as the settings name them: written at start, and nowhere else.</summary>
internal sealed class ClientMap : IEntityTypeConfiguration<OpenIddictEntityFrameworkCoreApplication<Guid>>
{
    public void Configure(EntityTypeBuilder<OpenIddictEntityFrameworkCoreApplication<Guid>> builder)
    {
        builder.ToTable("connection_clients");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedOnAdd();
        builder.Property(c => c.ApplicationType).HasMaxLength(50);
        builder.Property(c => c.ClientId).HasMaxLength(100);
        builder.Property(c => c.ClientType).HasMaxLength(50);
        builder.Property(c => c.ConcurrencyToken).HasMaxLength(50).IsConcurrencyToken();
        builder.Property(c => c.ConsentType).HasMaxLength(50);
        builder.HasIndex(c => c.ClientId).IsUnique();
        builder.HasMany(c => c.Authorizations).WithOne(a => a.Application).HasForeignKey("ApplicationId").IsRequired(false);
        builder.HasMany(c => c.Tokens).WithOne(t => t.Application).HasForeignKey("ApplicationId").IsRequired(false);
    }
}

/// <summary>One time that somebody let an application in: what hangs together of its tokens.</summary>
internal sealed class ConnectionMap : IEntityTypeConfiguration<OpenIddictEntityFrameworkCoreAuthorization<Guid>>
{
    public void Configure(EntityTypeBuilder<OpenIddictEntityFrameworkCoreAuthorization<Guid>> builder)
    {
        builder.ToTable("connections");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedOnAdd();
        builder.Property(a => a.ConcurrencyToken).HasMaxLength(50).IsConcurrencyToken();
        builder.Property(a => a.Status).HasMaxLength(50);
        builder.Property(a => a.Subject).HasMaxLength(40);
        builder.Property(a => a.Type).HasMaxLength(50);
        builder.HasMany(a => a.Tokens).WithOne(t => t.Authorization).HasForeignKey("AuthorizationId").IsRequired(false);
        builder.HasIndex(a => a.Subject);
        builder.HasIndex(a => a.CreationDate);
    }
}

/// <summary>Codes and refresh tokens, by what became of them; never what they are. What a code stands for is sealed by the host's key ring, and the code itself is here as a
/// hash.</summary>
internal sealed class ConnectionTokenMap : IEntityTypeConfiguration<OpenIddictEntityFrameworkCoreToken<Guid>>
{
    public void Configure(EntityTypeBuilder<OpenIddictEntityFrameworkCoreToken<Guid>> builder)
    {
        builder.ToTable("connection_tokens");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedOnAdd();
        builder.Property(t => t.ConcurrencyToken).HasMaxLength(50).IsConcurrencyToken();
        builder.Property(t => t.ReferenceId).HasMaxLength(100);
        builder.Property(t => t.Status).HasMaxLength(50);
        builder.Property(t => t.Subject).HasMaxLength(40);
        builder.Property(t => t.Type).HasMaxLength(150);
        builder.HasIndex(t => t.ReferenceId).IsUnique();
        builder.HasIndex(t => t.Subject);
        // In the order in which they are purged.
        builder.HasIndex(t => t.RedemptionDate);
        builder.HasIndex(t => t.ExpirationDate);
    }
}
