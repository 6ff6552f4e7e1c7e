using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Figures;

namespace Ventanilla.Infrastructure.Figures;

internal sealed class FigureMap : IEntityTypeConfiguration<Figure>
{
    public void Configure(EntityTypeBuilder<Figure> builder)
    {
        builder.ToTable("figures");
        // A period is one range of it for its months, and one for each end.
        builder.HasKey(f => new { f.Span, f.Day, f.Measure, f.Kind, f.Channel, f.Length });
        builder.Property(f => f.Length).ValueGeneratedNever();
        builder.Property(f => f.Span).HasMaxLength(5);
        builder.Property(f => f.Kind).HasMaxLength(30);
        builder.Property(f => f.Channel).HasMaxLength(10);
        builder.Ignore(f => f.Key);
    }
}

internal sealed class FigureClockMap : IEntityTypeConfiguration<FigureClock>
{
    public void Configure(EntityTypeBuilder<FigureClock> builder)
    {
        builder.ToTable("figure_clocks");
        builder.Property(c => c.Id).ValueGeneratedNever();
    }
}
