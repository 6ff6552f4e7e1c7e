using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>The SQL of every specification, of every set-based command and of every statement written by hand, for both providers. Nobody has to
/// name a new one: they are found by reflection.</summary>
public sealed class ApprovedSqlTests
{
    [Theory]
    [InlineData("SqlServer")]
    [InlineData("PostgreSql")]
    public async Task It_is_what_was_approved(string provider) => Approved.ShouldBe(provider, await AllOf(provider));

    [Fact]
    public async Task All_of_it_is_valid_on_SQL_Server()
    {
        var parsed = 0;
        foreach (var (name, sql) in await AllOf("SqlServer"))
        {
            using var reader = new StringReader(sql);
            new TSql180Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
            errors.Select(e => $"{name} line {e.Line}: {e.Message}").ShouldBeEmpty();
            parsed++;
        }

        parsed.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Nothing_that_is_set_or_purged_is_missing()
    {
        var all = await AllOf("SqlServer");
        all["SignIn.Changes"].ShouldContain("SignInTries.Note");
        all["SignIn.Changes"].ShouldContain("ELSE [a].[FailedSignIns] + 1");
        all["Purges"].ShouldContain("DELETE TOP");
        all["SqlServerPeople"].ShouldContain("sp_getapplock");
        (await AllOf("PostgreSql"))["Purges"].ShouldContain("ctid = ANY (ARRAY(");
    }

    private static async Task<Dictionary<string, string>> AllOf(string provider)
    {
        var found = SqlOf.Specifications(provider).Concat(await SqlOf.Changes(provider)).Concat(await SqlOf.Purges(provider)).Concat(SqlOf.ByHand(provider)).Concat(await SearchSql.Of(provider)).Concat(await FigureSql.Of(provider));
        return found.GroupBy(s => s.File).ToDictionary(g => g.Key, g => string.Concat(g.Select(s => $"-- {s.Name}\n{s.Sql.ReplaceLineEndings("\n").Trim().TrimEnd(';')};\n\n")));
    }
}
