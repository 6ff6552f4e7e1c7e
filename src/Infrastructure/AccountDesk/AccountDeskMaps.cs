using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;

namespace Ventanilla.Infrastructure.AccountDesk;

internal sealed class AccountActMap : IEntityTypeConfiguration<AccountAct>
{
    public void Configure(EntityTypeBuilder<AccountAct> builder)
    {
        builder.ToTable("account_acts");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Reason).HasMaxLength(AccountAct.MaxReason);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => new { a.AccountId, a.At });
    }
}

internal sealed class AccountMendMap : IEntityTypeConfiguration<AccountMend>
{
    public void Configure(EntityTypeBuilder<AccountMend> builder)
    {
        builder.ToTable("account_mends");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Evidence).HasMaxLength(AccountAct.MaxReason);
        builder.Property(m => m.Seen).HasMaxLength(32).IsFixedLength();
        builder.Property(m => m.CodeHash).HasMaxLength(32).IsFixedLength();
        builder.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(m => m.CodeHash).IsUnique();
        builder.HasIndex(m => new { m.AccountId, m.AskedAt });
        builder.HasIndex(m => new { m.State, m.AskedAt });
    }
}
