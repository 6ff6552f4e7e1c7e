using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Ventanilla.Architecture.Tests.Persistence;

public sealed class ModelTests
{
    [Theory]
    [InlineData("SqlServer")]
    [InlineData("PostgreSql")]
    public void The_migrations_are_the_model(string provider)
    {
        using var db = Contexts.Of(provider);
        db.Database.GetMigrations().ShouldNotBeEmpty();
        db.Database.HasPendingModelChanges().ShouldBeFalse("run scripts/migrate add");
    }

    [Theory]
    [InlineData("accounts", "ClaimedEmail")]
    [InlineData("accounts", "ClaimedDocument")]
    [InlineData("account_links", "TokenHash")]
    [InlineData("people", "DocumentNumber, DocumentType")]
    [InlineData("challenges", "PersonId")]
    [InlineData("staff_members", "NormalizedEmail")]
    [InlineData("staff_members", "InvitationHash")]
    [InlineData("staff_tickets", "TokenHash")]
    [InlineData("companies", "AccountId, Nit")]
    public void A_unique_rule_is_a_unique_index_on_both_providers(string table, string columns)
    {
        foreach (var provider in new[] { "SqlServer", "PostgreSql" })
        {
            using var db = Contexts.Of(provider);
            db.Model.GetEntityTypes().Single(e => e.GetTableName() == table).GetIndexes().Where(i => i.IsUnique)
                .Select(i => string.Join(", ", i.Properties.Select(p => p.Name).Order())).ShouldContain(columns, provider);
        }
    }

    [Fact]
    public void One_request_for_an_app_is_its_key()
    {
        using var db = Contexts.Of("SqlServer");
        Named(db.Model.GetEntityTypes().Single(e => e.GetTableName() == "app_requests").FindPrimaryKey()!.Properties).ShouldBe(["AccountId", "App"]);
    }

    [Fact]
    public void Both_providers_have_the_same_tables_columns_and_indexes() => Shape("SqlServer").ShouldBe(Shape("PostgreSql"), ignoreOrder: true);

    [Theory]
    [InlineData("SqlServer")]
    [InlineData("PostgreSql")]
    public void Text_that_is_compared_is_compared_as_it_stands(string provider)
    {
        using var db = Contexts.Of(provider);
        db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(e => e.GetIndexes().SelectMany(i => i.Properties).Concat(e.GetKeys().SelectMany(k => k.Properties)))
            .Where(p => p.ClrType == typeof(string)).Where(p => string.IsNullOrEmpty(p.GetCollation()))
            .Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}").ShouldBeEmpty();
    }

    private static string[] Shape(string provider)
    {
        using var db = Contexts.Of(provider);
        // In what order rows lie is SQL Server's own affair.
        const string OrderOfRows = "IX_outgoing_messages_CreatedAt";
        return [.. db.Model.GetEntityTypes().SelectMany(e => e.GetFlattenedProperties().Select(p => $"{e.GetTableName()}.{p.GetColumnName()}{(p.IsNullable ? "?" : "")}")
            .Concat(e.GetIndexes().Where(i => i.GetDatabaseName() != OrderOfRows).Select(i => $"{e.GetTableName()} {(i.IsUnique ? "unique " : "")}({string.Join(", ", Named(i.Properties))})")))];
    }

    private static string[] Named(IReadOnlyList<IReadOnlyProperty> properties) => [.. properties.Select(p => p.Name)];
}
