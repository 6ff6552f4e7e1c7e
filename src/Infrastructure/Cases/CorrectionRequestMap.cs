using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Infrastructure.Cases;

internal sealed class CorrectionRequestMap : IEntityTypeConfiguration<CorrectionRequest>
{
    public void Configure(EntityTypeBuilder<CorrectionRequest> builder)
    {
        builder.ToTable("correction_requests");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.What).HasMaxLength(CorrectionRequest.MaxWhat);
        builder.Property(r => r.Explanation).HasMaxLength(CorrectionRequest.MaxExplanation);
        builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => r.AccountId);
    }
}
