using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Companies;

namespace Ventanilla.Infrastructure.Companies;

internal sealed class CompanyMap : IEntityTypeConfiguration<Company>
{
    public void Configure(EntityTypeBuilder<Company> builder)
    {
        builder.ToTable("companies");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Nit).HasMaxLength(20);
        builder.Property(c => c.LegalName).HasMaxLength(200);
        builder.Property(c => c.TradeName).HasMaxLength(200);
        builder.Property(c => c.EconomicActivity).HasMaxLength(200);
        builder.Property(c => c.Department).HasMaxLength(60);
        builder.Property(c => c.City).HasMaxLength(100);
        builder.Property(c => c.Address).HasMaxLength(200);
        builder.Property(c => c.Phone).HasMaxLength(30);
        builder.Property(c => c.Email).HasMaxLength(254);
        builder.Property(c => c.ContactName).HasMaxLength(100);
        builder.Property(c => c.ContactRole).HasMaxLength(100);
        builder.Ignore(c => c.Document);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => new { c.AccountId, c.Nit }).IsUnique();
    }
}
