using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Infrastructure.Cases;

internal sealed class CasePresenceMap : IEntityTypeConfiguration<CasePresence>
{
    public void Configure(EntityTypeBuilder<CasePresence> builder)
    {
        builder.ToTable("case_presences");
        builder.HasKey(p => new { p.CaseId, p.StaffId });
        builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(p => p.SeenAt);
    }
}
