using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Infrastructure.Cases;

internal sealed class CaseDraftMap : IEntityTypeConfiguration<CaseDraft>
{
    public void Configure(EntityTypeBuilder<CaseDraft> builder)
    {
        builder.ToTable("case_drafts");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.KeyHash).HasMaxLength(32).IsFixedLength();
        builder.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => d.KeyHash).IsUnique();
        builder.HasIndex(d => d.AccountId);
        builder.HasIndex(d => d.ExpiresAt);
    }
}

internal sealed class AttachmentMap : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachments");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Name).HasMaxLength(AttachmentName.MaxLength);
        builder.Property(a => a.Hash).HasMaxLength(32).IsFixedLength();
        builder.HasOne<CaseDraft>().WithMany().HasForeignKey(a => a.CaseDraftId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Case>().WithMany().HasForeignKey(a => a.AnswerTo).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.WriterId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(a => a.CaseDraftId);
        builder.HasIndex(a => a.CaseId);
        builder.HasIndex(a => a.AnswerTo);
    }
}
