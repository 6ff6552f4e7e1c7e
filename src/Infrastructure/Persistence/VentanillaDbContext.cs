using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;

namespace Ventanilla.Infrastructure.Persistence;

/// <summary>The model, the same for every provider. What only one of them understands stays in its folder.</summary>
public abstract class VentanillaDbContext : DbContext, IDataProtectionKeyContext
{
    protected VentanillaDbContext(DbContextOptions options) : base(options) =>
        // A command is saved as a whole or not at all: nothing goes on after half of it.
        Database.AutoSavepointsEnabled = false;

    /// <summary>Asked for by the framework, which keeps its keys here.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Text that is compared as it stands, whatever the server's collation.</summary>
    protected abstract string ExactCollation { get; }

    /// <summary>The column's text in capitals, which the database keeps beside it.</summary>
    protected abstract string InCapitals(string column);

    /// <summary>The condition of an index that holds only the rows whose column says no.</summary>
    protected abstract string IsFalse(string column);

    /// <summary>Columns that are never null, and such that may be, as one text with a space before each but the first; every sign of <see cref="Domain.People.PersonKey.From"/>
    /// is the one of <see cref="Domain.People.PersonKey.To"/> in its place.</summary>
    protected abstract string Key(params (string Column, bool MayBeNull)[] columns);

    /// <summary>Why this database cannot be the portal's as it is set up, or null.</summary>
    internal virtual Task<Failure?> WhyNotToMigrate(CancellationToken stop) => Task.FromResult<Failure?>(null);

    /// <summary>The statement that spends so many budgets in turn; its one row holds how many were spent.</summary>
    internal abstract string SpendBudgets(int howMany);

    /// <summary>The query of how many connections the server lets us have.</summary>
    internal abstract string CountOfConnections { get; }

    /// <summary>How many connections a process opens besides its pool.</summary>
    internal abstract int ConnectionsForJobs { get; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(VentanillaDbContext).Assembly);
        modelBuilder.Entity<Domain.People.Person>().Property(p => p.NormalizedEmail).HasComputedColumnSql(InCapitals("Email"), stored: true);
        modelBuilder.Entity<Domain.People.Person>().Property(p => p.SurnameKey).HasComputedColumnSql(
            Key(("FirstSurname", false), ("SecondSurname", true), ("FirstName", false), ("SecondName", true)), stored: true);
        modelBuilder.Entity<Domain.People.Person>().Property(p => p.NameKey).HasComputedColumnSql(
            Key(("FirstName", false), ("SecondName", true), ("FirstSurname", false), ("SecondSurname", true)), stored: true);
        // What ended, by its filing: of all cases PostgreSQL would take the order of their filing, and pass over every open one to the newest that ended.
        modelBuilder.Entity<Domain.Cases.Case>().HasIndex(c => new { c.FiledAt, c.Id }, "IX_cases_Ended").HasFilter(IsFalse("IsOpen"));
        foreach (var property in modelBuilder.Model.GetEntityTypes()
            .SelectMany(e => e.GetProperties().Concat(e.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties()))))
            if ((property.ClrType == typeof(string) || property.ClrType == typeof(Domain.SignIn.Credential)) && property.GetMaxLength() is not null)
                property.SetCollation(ExactCollation);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<Language>().HaveConversion<LanguageCode>().HaveMaxLength(5).UseCollation(ExactCollation);
        configurationBuilder.DefaultTypeMapping<Language>().HasConversion<LanguageCode>().HasMaxLength(5);
        configurationBuilder.Conventions.Add(_ => new UtcConvention());
    }
}
