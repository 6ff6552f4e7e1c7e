using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.People;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Infrastructure.Cases;

internal sealed class CaseMap : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable("cases");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Subject).HasMaxLength(Case.MaxSubject);
        builder.Property(c => c.Text).HasMaxLength(Case.MaxText);
        builder.Property(c => c.Law).IsJsonFact();
        builder.Property(c => c.Goal).IsJsonFact();
        builder.Property(c => c.Hours).IsJsonFact();
        builder.Property(c => c.Details).IsJsonFact();
        builder.Property(c => c.Consent).IsJsonFact();
        builder.ComplexProperty(c => c.Filer, filer =>
        {
            filer.Property(f => f.Name).HasMaxLength(Filer.MaxName);
            filer.Property(f => f.DocumentNumber).HasMaxLength(Document.MaxLength);
            filer.Property(f => f.Email).HasMaxLength(EmailAddress.MaxLength);
            filer.Property(f => f.Phone).HasMaxLength(PhoneNumber.MaxLength);
        });
        builder.HasMany(c => c.Entries).WithOne().HasForeignKey(e => e.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Entries).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(c => c.Words).WithOne().HasForeignKey(w => w.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(c => c.Words).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.NoAction);
        builder.HasOne<Case>().WithMany().HasForeignKey(c => c.RepeatsId).OnDelete(DeleteBehavior.NoAction);
        builder.HasIndex(c => new { c.Year, c.Number }).IsUnique();
        builder.HasIndex(c => new { c.AccountId, c.FiledAt });
        builder.HasIndex(c => new { c.TermRests, c.DueOn });
        builder.HasIndex(c => c.RemindAt);
        builder.HasIndex(c => new { c.IsOpen, c.CalendarSeen });
        builder.HasIndex(c => new { c.IsOpen, c.GoalsSeen });
        // One for each way that the inbox is sorted and narrowed: a page of it is one seek, however many cases there are (decision 38).
        builder.HasIndex(c => new { c.IsOpen, c.ActBy, c.Id });
        builder.HasIndex(c => new { c.IsOpen, c.AssigneeId, c.ActBy, c.Id });
        builder.HasIndex(c => new { c.IsOpen, c.Kind, c.ActBy, c.Id });
        builder.HasIndex(c => new { c.IsOpen, c.AssigneeId, c.Kind, c.ActBy, c.Id });
        builder.HasIndex(c => new { c.IsOpen, c.State, c.ActBy, c.Id });
        builder.HasIndex(c => new { c.IsOpen, c.IsPriority, c.ActBy, c.Id });
        builder.HasIndex(c => new { c.IsOpen, c.IsReiterated, c.ActBy, c.Id });
        builder.HasIndex(c => new { c.IsOpen, c.IsObscure, c.ActBy, c.Id });
        builder.HasIndex(c => new { c.FiledAt, c.Id });
        builder.HasIndex(c => new { c.State, c.FiledAt, c.Id });
        builder.HasIndex(c => new { c.AnswerBy, c.UpdatedAt });
    }
}

internal sealed class CaseWordMap : IEntityTypeConfiguration<CaseWord>
{
    public void Configure(EntityTypeBuilder<CaseWord> builder)
    {
        builder.ToTable("case_words");
        builder.HasKey(w => new { w.Word, w.FiledAt, w.CaseId });
        builder.Property(w => w.Word).HasMaxLength(CaseWord.MaxLength);
        builder.HasIndex(w => w.CaseId);
    }
}

internal sealed class CaseEntryMap : IEntityTypeConfiguration<CaseEntry>
{
    public void Configure(EntityTypeBuilder<CaseEntry> builder)
    {
        builder.ToTable("case_entries");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Text).HasMaxLength(Case.MaxAnswer);
        builder.Property(e => e.Detail).HasMaxLength(200);
        builder.HasIndex(e => new { e.CaseId, e.Number, e.At });
        // By their day these alone are counted (decision 67).
        builder.HasIndex(e => new { e.Step, e.At, e.CaseId }).HasFilter("\"Step\" IN ('Delivered', 'Reclassified', 'Transferred')");
    }
}

internal sealed class RadicadoYearMap : IEntityTypeConfiguration<RadicadoYear>
{
    public void Configure(EntityTypeBuilder<RadicadoYear> builder)
    {
        builder.ToTable("radicado_years");
        builder.HasKey(y => y.Year);
        builder.Property(y => y.Year).ValueGeneratedNever();
    }
}

internal sealed class CaseNoteMap : IEntityTypeConfiguration<CaseNote>
{
    public void Configure(EntityTypeBuilder<CaseNote> builder)
    {
        builder.ToTable("case_notes");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Text).HasMaxLength(CaseNote.MaxText);
        builder.HasOne<Case>().WithMany().HasForeignKey(n => n.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => new { n.CaseId, n.At });
    }
}
