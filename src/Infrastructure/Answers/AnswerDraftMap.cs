using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Answers;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Infrastructure.Answers;

internal sealed class AnswerDraftMap : IEntityTypeConfiguration<AnswerDraft>
{
    public void Configure(EntityTypeBuilder<AnswerDraft> builder)
    {
        builder.ToTable("answer_drafts");
        builder.HasKey(d => new { d.CaseId, d.StaffId });
        builder.Property(d => d.Text).HasMaxLength(Case.MaxAnswer);
        builder.HasOne<Case>().WithMany().HasForeignKey(d => d.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.StaffId).OnDelete(DeleteBehavior.Cascade);
    }
}
