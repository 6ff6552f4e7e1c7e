using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Apps;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Infrastructure.Apps;

internal sealed class AppRequestMap : IEntityTypeConfiguration<AppRequest>
{
    public void Configure(EntityTypeBuilder<AppRequest> builder)
    {
        builder.ToTable("app_requests");
        builder.HasKey(r => new { r.AccountId, r.App });
        builder.Property(r => r.App).HasMaxLength(40);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(r => r.CaseId);
    }
}
