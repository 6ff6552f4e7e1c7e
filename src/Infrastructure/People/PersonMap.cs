using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ventanilla.Domain.People;

namespace Ventanilla.Infrastructure.People;

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.DocumentNumber).HasMaxLength(20);
        builder.Property(p => p.FirstName).HasMaxLength(100);
        builder.Property(p => p.SecondName).HasMaxLength(100);
        builder.Property(p => p.FirstSurname).HasMaxLength(100);
        builder.Property(p => p.SecondSurname).HasMaxLength(100);
        builder.Property(p => p.Email).HasMaxLength(254);
        builder.Property(p => p.NormalizedEmail).HasMaxLength(254);
        builder.Property(p => p.Phone).HasMaxLength(30);
        builder.Property(p => p.Region).HasMaxLength(60);
        builder.HasIndex(p => new { p.DocumentNumber, p.DocumentType }).IsUnique();
        builder.HasIndex(p => p.NormalizedEmail);
        builder.Property(p => p.SurnameKey).HasMaxLength(PersonKey.MaxLength);
        builder.Property(p => p.NameKey).HasMaxLength(PersonKey.MaxLength);
        // The search by name: a range of one of them for each word, in its order.
        builder.HasIndex(p => new { p.SurnameKey, p.Id });
        builder.HasIndex(p => new { p.NameKey, p.Id });
        builder.Ignore(p => p.Stratum);
    }
}

internal sealed class PersonFactMap : IEntityTypeConfiguration<PersonFact>
{
    public void Configure(EntityTypeBuilder<PersonFact> builder)
    {
        builder.ToTable("person_facts");
        builder.HasKey(f => new { f.PersonId, f.Kind });
        builder.Property(f => f.Kind).HasMaxLength(40);
        builder.Property(f => f.Value).HasMaxLength(200);
        builder.Property(f => f.Form).HasMaxLength(30);
        builder.Property(f => f.Stratum).HasMaxLength(80);
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
        // Decoys: a random place in the facts of one kind, form and stratum, by one seek each.
        builder.HasIndex(f => new { f.Kind, f.Form, f.Stratum, f.Draw });
        builder.HasIndex(f => new { f.Kind, f.Form, f.Draw });
    }
}

internal sealed class PersonRevealMap : IEntityTypeConfiguration<PersonReveal>
{
    public void Configure(EntityTypeBuilder<PersonReveal> builder)
    {
        builder.ToTable("person_reveals");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Datum).HasMaxLength(40);
        builder.Property(r => r.Reason).HasMaxLength(PersonReveal.MaxReason);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.PersonId, r.At });
    }
}

internal sealed class ImportRunMap : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("import_runs");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.PeopleFile).HasMaxLength(ImportRun.MaxName);
        builder.Property(r => r.FactsFile).HasMaxLength(ImportRun.MaxName);
        builder.Property(r => r.Stage).HasMaxLength(20);
        builder.ComplexProperty(r => r.Tally);
        builder.Ignore(r => r.IsUnderWay);
        builder.HasIndex(r => new { r.State, r.ChangedAt });
    }
}
