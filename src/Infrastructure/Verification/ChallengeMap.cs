using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Infrastructure.Verification;

internal sealed class ChallengeMap : IEntityTypeConfiguration<Challenge>
{
    public void Configure(EntityTypeBuilder<Challenge> builder)
    {
        builder.ToTable("challenges");
        builder.Property(c => c.Id).ValueGeneratedNever();
        // One text column: the questions are frozen and read whole, never searched.
        builder.Property(c => c.Questions).HasConversion(
            q => JsonSerializer.Serialize(q, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<List<Question>>(json, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<Question>>((a, b) => ReferenceEquals(a, b), q => q.Count, q => q));
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(c => c.PersonId).IsUnique();
    }
}

internal sealed class VerificationAttemptMap : IEntityTypeConfiguration<VerificationAttempt>
{
    public void Configure(EntityTypeBuilder<VerificationAttempt> builder)
    {
        builder.ToTable("verification_attempts");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Network).HasMaxLength(60);
        builder.HasIndex(a => new { a.Passed, a.At });
        builder.HasIndex(a => a.PersonId);
        builder.HasIndex(a => a.AccountId);
    }
}
