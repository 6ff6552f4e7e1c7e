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
        builder.Property(a => a.Correlation).HasMaxLength(40);
        builder.Property(a => a.Hash).HasMaxLength(32);
        builder.Property(a => a.OriginSalt).HasMaxLength(16);
        builder.Property(a => a.OriginDigest).HasMaxLength(32);
        // Each is read backwards: the newest rows of what is looked for come first, without sorting, and a page begins at a key.
        builder.HasIndex(a => new { a.At, a.Id });
        builder.HasIndex(a => new { a.SubjectId, a.At, a.Id });
        builder.HasIndex(a => new { a.ActorId, a.At, a.Id });
        builder.HasIndex(a => new { a.Action, a.At, a.Id });
        builder.HasIndex(a => new { a.Address, a.At, a.Id });
        // A few rows each: they are sorted when they are read.
        builder.HasIndex(a => a.Correlation);
        // Two rows never have one place. This is what makes the hash before a link unique: the chain cannot fork.
        builder.HasIndex(a => a.Sequence).IsUnique().HasFilter("\"Sequence\" IS NOT NULL");
        // As small as what came in the last second.
        builder.HasIndex(a => a.At, "IX_audit_entries_unsealed").HasFilter("\"Sequence\" IS NULL");
    }
}

internal sealed class TrailHeadMap : IEntityTypeConfiguration<TrailHead>
{
    public void Configure(EntityTypeBuilder<TrailHead> builder)
    {
        builder.ToTable("trail_heads");
        builder.Property(h => h.Id).ValueGeneratedNever();
        builder.Property(h => h.Hash).HasMaxLength(32);
    }
}

internal sealed class TrailCheckpointMap : IEntityTypeConfiguration<TrailCheckpoint>
{
    public void Configure(EntityTypeBuilder<TrailCheckpoint> builder)
    {
        builder.ToTable("trail_checkpoints");
        builder.HasKey(c => c.Sequence);
        builder.Property(c => c.Sequence).ValueGeneratedNever();
        builder.Property(c => c.Hash).HasMaxLength(32);
    }
}
