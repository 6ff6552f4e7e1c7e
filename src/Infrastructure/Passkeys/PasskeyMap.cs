using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Passkeys;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Infrastructure.Passkeys;

internal sealed class PasskeyMap : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.ToTable("passkeys");
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.CredentialId).HasMaxLength(Passkey.LongestCredentialId);
        builder.Property(k => k.CredentialHash).HasMaxLength(32).IsFixedLength();
        builder.Property(k => k.PublicKey).HasMaxLength(Passkey.LongestPublicKey);
        builder.Property(k => k.Name).HasMaxLength(Passkey.LongestName);
        builder.HasOne<Account>().WithMany().HasForeignKey(k => k.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(k => k.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(k => k.CredentialHash).IsUnique();
        builder.HasIndex(k => k.AccountId);
        builder.HasIndex(k => k.StaffId);
    }
}
