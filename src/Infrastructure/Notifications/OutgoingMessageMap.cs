using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Notifications;

namespace Ventanilla.Infrastructure.Notifications;

internal sealed class OutgoingMessageMap : IEntityTypeConfiguration<OutgoingMessage>
{
    public void Configure(EntityTypeBuilder<OutgoingMessage> builder)
    {
        builder.ToTable("outgoing_messages");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Template).HasMaxLength(60);
        builder.Property(m => m.MaskedAddress).HasMaxLength(60);
        builder.Property(m => m.LastError).HasMaxLength(400);
        builder.HasIndex(m => new { m.State, m.DueAt });
        builder.HasIndex(m => m.AccountId);
        builder.Property(m => m.Mailbox).HasMaxLength(MailboxKey.Length).IsFixedLength();
        // A page of the back office is one seek of one of these, the newest first.
        builder.HasIndex(m => new { m.State, m.CreatedAt, m.Id });
        builder.HasIndex(m => new { m.State, m.Template, m.CreatedAt, m.Id });
        builder.HasIndex(m => new { m.Mailbox, m.CreatedAt, m.Id });
    }
}

internal sealed class DeliveryPauseMap : IEntityTypeConfiguration<DeliveryPause>
{
    public void Configure(EntityTypeBuilder<DeliveryPause> builder)
    {
        builder.ToTable("delivery_pauses");
        builder.Property(p => p.Id).ValueGeneratedNever();
    }
}
