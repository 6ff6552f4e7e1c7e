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
        builder.Property(a => a.ActorKind).HasMaxLength(20);
        builder.Property(a => a.ActorId).HasMaxLength(100);
        builder.Property(a => a.Channel).HasMaxLength(20);
        builder.Property(a => a.SubjectKind).HasMaxLength(20);
        builder.Property(a => a.SubjectId).HasMaxLength(100);
        builder.Property(a => a.Address).HasMaxLength(60);
        builder.Property(a => a.Device).HasMaxLength(100);
        builder.HasIndex(a => a.At);
        // Each is read backwards: the newest rows of one account or of one actor come first, without sorting.
        builder.HasIndex(a => new { a.SubjectId, a.At });
        builder.HasIndex(a => new { a.ActorId, a.At });
    }
}
