using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>While processes are replaced one by one the old version works on the new database: a migration adds what it does not know, and takes away nothing that it does.</summary>
public sealed class MigrationTests
{
    /// <summary>Those up to here were never rolled out so.</summary>
    private const string Before = "20261127184999";

    [Theory, InlineData("SqlServer"), InlineData("PostgreSql")]
    public void A_migration_only_adds(string provider)
    {
        using var db = Contexts.Of(provider);
        var migrations = db.GetService<IMigrationsAssembly>();
        var late = migrations.Migrations.Where(m => string.CompareOrdinal(m.Key, Before) > 0).ToArray();

        late.ShouldNotBeEmpty();
        late.SelectMany(m => migrations.CreateMigration(m.Value, db.Database.ProviderName!).UpOperations.Where(TakesAway).Select(o => $"{m.Key}: {o.GetType().Name}")).ShouldBeEmpty();
    }

    private static bool TakesAway(MigrationOperation operation) => operation switch
    {
        DropTableOperation or DropColumnOperation or RenameColumnOperation or RenameTableOperation or AlterColumnOperation => true,
        AddColumnOperation added => !added.IsNullable && added.DefaultValue is null && added.DefaultValueSql is null,
        _ => false,
    };
}
