using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Infrastructure.Accounts;

internal sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    /// <summary>Four names of a hundred, or one of two hundred, and what stands between them.</summary>
    private const int LongestPlainName = 404;

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.DocumentNumber).HasMaxLength(20);
        builder.Property(a => a.Email).HasMaxLength(254);
        builder.Property(a => a.NormalizedEmail).HasMaxLength(254);
        builder.Property(a => a.Username).HasMaxLength(Username.MaxLength);
        builder.Property(a => a.ClaimedUsername).HasMaxLength(Username.MaxLength);
        builder.Property(a => a.TemporaryPasswordHash).HasMaxLength(32).IsFixedLength();
        builder.Property(a => a.ClaimedEmail).HasMaxLength(254);
        builder.Property(a => a.ClaimedDocument).HasMaxLength(30);
        builder.ComplexProperty(a => a.Name, name =>
        {
            name.Property(n => n.First).HasColumnName("FirstName").HasMaxLength(100);
            name.Property(n => n.Second).HasColumnName("SecondName").HasMaxLength(100);
            name.Property(n => n.FirstSurname).HasColumnName("FirstSurname").HasMaxLength(100);
            name.Property(n => n.SecondSurname).HasColumnName("SecondSurname").HasMaxLength(100);
            name.Property(n => n.Full).HasColumnName("FullName").HasMaxLength(200);
            name.Ignore(n => n.All);
        });
        builder.Property(a => a.PlainName).HasMaxLength(LongestPlainName);
        builder.Property(a => a.PlainSurname).HasMaxLength(LongestPlainName);
        builder.Property(a => a.Phone).HasMaxLength(30);
        builder.Property(a => a.Credential).HasColumnName("PasswordHash").HasMaxLength(Credential.MaxLength)
            .HasConversion(c => c.Text, text => new Credential(text));
        builder.Ignore(a => a.Document);
        builder.Ignore(a => a.Greeting);
        builder.Ignore(a => a.CanRecover);
        builder.HasIndex(a => a.NormalizedEmail);
        builder.HasIndex(a => a.DocumentNumber);
        builder.HasIndex(a => a.ClaimedUsername).IsUnique();
        builder.HasIndex(a => a.ClaimedEmail).IsUnique();
        builder.HasIndex(a => a.ClaimedDocument).IsUnique();
        builder.HasIndex(a => new { a.State, a.CreatedAt });
        builder.HasIndex(a => a.ClosesAt);
        // In the order of a page of what staff find.
        builder.HasIndex(a => new { a.PlainName, a.Id });
        builder.HasIndex(a => new { a.PlainSurname, a.Id });
    }
}

internal sealed class ConsentMap : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("consents");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Document).HasMaxLength(40);
        builder.Property(c => c.Version).HasMaxLength(20);
        builder.Property(c => c.Channel).HasMaxLength(20);
        builder.Property(c => c.Address).HasMaxLength(60);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => c.AccountId);
    }
}

internal sealed class AccountLinkMap : IEntityTypeConfiguration<AccountLink>
{
    public void Configure(EntityTypeBuilder<AccountLink> builder)
    {
        builder.ToTable("account_links");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Email).HasMaxLength(254);
        builder.Property(l => l.Credential).HasMaxLength(Credential.MaxLength).HasConversion(c => c!.Text, text => new Credential(text));
        builder.Property(l => l.TokenHash).HasMaxLength(32).IsFixedLength();
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.AccountId);
        builder.HasIndex(l => l.ExpiresAt);
    }
}

internal sealed class SessionMap : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.App).HasMaxLength(Session.MaxApp);
        builder.Property(s => s.Device).HasMaxLength(100);
        builder.Property(s => s.Address).HasMaxLength(60);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.AccountId);
        builder.HasIndex(s => s.ExpiresAt);
    }
}
