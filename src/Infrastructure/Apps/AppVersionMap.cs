using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Staff;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.Apps;

internal sealed class AppVersionMap : IEntityTypeConfiguration<AppVersion>
{
    public void Configure(EntityTypeBuilder<AppVersion> builder)
    {
        builder.ToTable("app_offers");
        builder.HasKey(v => new { v.Code, v.Version });
        builder.Property(v => v.Code).HasMaxLength(AppOffer.MaxCode);
        builder.Property(v => v.Offer).IsJsonFact();
        builder.Property(v => v.Reason).HasMaxLength(AppVersion.MaxReason);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(v => v.SavedBy).OnDelete(DeleteBehavior.NoAction);
    }
}
