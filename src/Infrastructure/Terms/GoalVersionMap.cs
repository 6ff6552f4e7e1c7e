using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Terms;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.Terms;

internal sealed class GoalVersionMap : IEntityTypeConfiguration<GoalVersion>
{
    public void Configure(EntityTypeBuilder<GoalVersion> builder)
    {
        builder.ToTable("own_goals");
        builder.HasKey(g => g.Version);
        builder.Property(g => g.Version).ValueGeneratedNever();
        builder.Property(g => g.Goals).IsJsonFact();
        builder.Property(g => g.Reason).HasMaxLength(GoalVersion.MaxReason);
    }
}
