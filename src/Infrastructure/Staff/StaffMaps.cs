using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Infrastructure.Staff;

internal sealed class StaffMemberMap : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("staff_members");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Email).HasMaxLength(254);
        builder.Property(m => m.NormalizedEmail).HasMaxLength(254);
        builder.Property(m => m.Name).HasMaxLength(StaffMember.LongestName);
        builder.Property(m => m.InvitationHash).HasMaxLength(32).IsFixedLength();
        builder.Property(m => m.Credential).HasColumnName("PasswordHash").HasMaxLength(Credential.MaxLength)
            .HasConversion(c => c.Text, text => new Credential(text));
        builder.Property(m => m.RecoverySheet).HasMaxLength(RecoverySheet.MaxLength).HasConversion(s => s.Text, text => new RecoverySheet(text));
        builder.Ignore(m => m.SignInName);
        builder.HasIndex(m => m.NormalizedEmail).IsUnique();
        builder.HasIndex(m => m.InvitationHash).IsUnique();
    }
}

internal sealed class StaffSessionMap : IEntityTypeConfiguration<StaffSession>
{
    public void Configure(EntityTypeBuilder<StaffSession> builder)
    {
        builder.ToTable("staff_sessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Device).HasMaxLength(100);
        builder.Property(s => s.Address).HasMaxLength(60);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.StaffId);
        builder.HasIndex(s => s.ExpiresAt);
    }
}

internal sealed class StaffTicketMap : IEntityTypeConfiguration<StaffTicket>
{
    public void Configure(EntityTypeBuilder<StaffTicket> builder)
    {
        builder.ToTable("staff_tickets");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.TokenHash).HasMaxLength(32).IsFixedLength();
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.StaffId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(t => t.TokenHash).IsUnique();
        builder.HasIndex(t => t.StaffId);
        builder.HasIndex(t => t.ExpiresAt);
    }
}
