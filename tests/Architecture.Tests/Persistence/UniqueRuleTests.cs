using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Ventanilla.Infrastructure.Persistence;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>A broken unique rule is told by its name, so every name must be known, and be the same everywhere.</summary>
public sealed class UniqueRuleTests
{
    private static string[] Told => [.. UniqueRule.Refusals.Keys.Concat(UniqueRule.ReadAgain).Concat(UniqueRule.Bugs)];

    [Theory]
    [InlineData("SqlServer")]
    [InlineData("PostgreSql")]
    public void Every_unique_index_says_what_it_means_that_it_was_broken(string provider)
    {
        var (indexes, keys) = NamesOf(provider);
        indexes.Except(Told).ShouldBeEmpty("UniqueRule does not say what they mean");
        Told.Except(indexes.Concat(keys)).ShouldBeEmpty("no such rule in the model");
        Told.Distinct().Count().ShouldBe(Told.Length, "each means one thing");
    }

    [Fact]
    public void The_names_are_the_same_on_both_providers()
    {
        NamesOf("SqlServer").Indexes.ShouldBe(NamesOf("PostgreSql").Indexes, ignoreOrder: true);
        NamesOf("SqlServer").Keys.ShouldBe(NamesOf("PostgreSql").Keys, ignoreOrder: true);
        // Longer ones are cut by PostgreSQL.
        Told.ShouldAllBe(n => n.Length <= 63);
    }

    private static (string[] Indexes, string[] Keys) NamesOf(string provider)
    {
        using var db = Contexts.Of(provider);
        IEntityType[] types = [.. db.Model.GetEntityTypes()];
        return ([.. types.SelectMany(e => e.GetIndexes()).Where(i => i.IsUnique).Select(i => i.GetDatabaseName()!)],
            [.. types.Select(e => e.FindPrimaryKey()!.GetName()!)]);
    }
}
