using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Unlocks;

namespace Ventanilla.Infrastructure.Unlocks;

internal sealed class UnlockProposalMap : IEntityTypeConfiguration<UnlockProposal>
{
    public void Configure(EntityTypeBuilder<UnlockProposal> builder)
    {
        builder.ToTable("unlock_proposals");
        builder.HasKey(p => p.CaseId);
        builder.Property(p => p.CaseId).ValueGeneratedNever();
        builder.Property(p => p.Evidence).HasMaxLength(Case.MaxReason);
        builder.Property(p => p.Reason).HasMaxLength(Case.MaxReason);
        builder.Property(p => p.AccountMark).HasMaxLength(32);
        builder.Property(p => p.Hash).HasMaxLength(32);
        builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.AccountId);
        builder.HasIndex(p => p.ExpiresAt);
    }
}
