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
    }
}
