using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ventanilla.Infrastructure.Limits;

/// <summary>How much of a budget is used in the window that began at <c>StartedAt</c>.</summary>
internal sealed class Budget
{
    /// <summary>What and whose, as a SHA-256: no address or document stays in clear.</summary>
    public string Key { get; init; } = "";
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset EndsAt { get; init; }
    public int Used { get; init; }

    /// <summary>Those whose window is over.</summary>
    public sealed class Over : Specification<Budget>
    {
        public Over(DateTimeOffset now) => Query.Where(b => b.EndsAt < now).OrderBy(b => b.EndsAt);
    }
}

internal sealed class BudgetMap : IEntityTypeConfiguration<Budget>
{
    public void Configure(EntityTypeBuilder<Budget> builder)
    {
        builder.ToTable("budgets");
        builder.HasKey(b => b.Key);
        builder.Property(b => b.Key).HasMaxLength(64);
        builder.HasIndex(b => b.EndsAt);
    }
}
