using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Audit;

namespace Ventanilla.Infrastructure.Audit;

internal sealed class AuditEntryMap : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Action).HasMaxLength(60);
        builder.Property(a => a.Outcome).HasMaxLength(60);
        builder.Property(a => a.Subject).HasMaxLength(100);
        builder.Property(a => a.Address).HasMaxLength(60);
        builder.HasIndex(a => a.At);
    }
}
