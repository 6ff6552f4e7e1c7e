using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>The script that a database administrator would run on SQL Server. The parser judges its syntax, not its names.</summary>
public sealed class SqlServerScriptTests
{
    private static readonly Lazy<string> Script = new(() =>
    {
        using var db = Contexts.Of("SqlServer");
        return db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    });

    [Fact]
    public void It_is_valid_and_can_be_run_twice()
    {
        using var reader = new StringReader(Script.Value);
        var parsed = (TSqlScript)new TSql180Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        errors.Select(e => $"line {e.Line}: {e.Message}").ShouldBeEmpty();
        Tables(parsed).ShouldContain("accounts");
        // But for the history table, every statement stands behind a question.
        parsed.Batches.SelectMany(b => b.Statements).ShouldAllBe(s =>
            s is IfStatement || s is BeginTransactionStatement || s is CommitTransactionStatement);
    }

    [Fact]
    public void The_parser_finds_a_mistake()
    {
        using var reader = new StringReader("CREATE TABLE accounts (id uniqueidentifier NOT, );");
        new TSql180Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        errors.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("ClaimedEmail")]
    [InlineData("ClaimedDocument")]
    public void A_claim_that_is_not_made_yet_does_not_stand_in_the_way(string column) =>
        Script.Value.ShouldContain($"WHERE [{column}] IS NOT NULL");

    [Theory]
    [InlineData("people")]
    [InlineData("person_facts")]
    public void A_long_import_never_locks_a_whole_table(string table) =>
        Script.Value.ShouldContain($"ALTER TABLE [{table}] SET (LOCK_ESCALATION = DISABLE)");

    private static List<string> Tables(TSqlScript script)
    {
        var finder = new TableFinder();
        script.Accept(finder);
        return finder.Names;
    }

    private sealed class TableFinder : TSqlFragmentVisitor
    {
        public List<string> Names { get; } = [];
        public override void Visit(CreateTableStatement node) => Names.Add(node.SchemaObjectName.BaseIdentifier.Value);
    }
}
