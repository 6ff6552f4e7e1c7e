using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Templates;

namespace Ventanilla.Infrastructure.Templates;

internal sealed class AnswerTemplateMap : IEntityTypeConfiguration<AnswerTemplate>
{
    public void Configure(EntityTypeBuilder<AnswerTemplate> builder)
    {
        builder.ToTable("answer_templates");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(AnswerTemplate.MaxName);
        builder.Property(t => t.Text).HasMaxLength(AnswerTemplate.MaxText);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.SavedBy).OnDelete(DeleteBehavior.NoAction);
    }
}
