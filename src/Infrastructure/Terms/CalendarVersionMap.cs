using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Terms;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.Terms;

internal sealed class CalendarVersionMap : IEntityTypeConfiguration<CalendarVersion>
{
    public void Configure(EntityTypeBuilder<CalendarVersion> builder)
    {
        builder.ToTable("calendars");
        builder.HasKey(c => c.Version);
        builder.Property(c => c.Version).ValueGeneratedNever();
        builder.Property(c => c.Calendar).IsJsonFact();
        builder.Property(c => c.Reason).HasMaxLength(400);
    }
}
