using Microsoft.SqlServer.TransactSql.ScriptDom;
using Ventanilla.Infrastructure.Persistence.SqlServer;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>The statement by which mails are claimed on SQL Server, which no test here can run.</summary>
public sealed class DeliveryStatementTests
{
    [Fact]
    public void It_is_valid_and_bears_a_trigger_on_the_table()
    {
        // As EF hands it over: each place is a parameter.
        var statement = string.Format(null, new SqlServerDeliveryQueue(null!).ClaimStatement, "@until", "@now", "@count");
        using var reader = new StringReader(statement);

        var parsed = new TSql170Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);

        errors.Select(e => $"line {e.Line}: {e.Message}").ShouldBeEmpty();
        var update = ((TSqlScript)parsed).Batches.Single().Statements.OfType<UpdateStatement>().Single();
        update.UpdateSpecification.OutputIntoClause.ShouldNotBeNull("OUTPUT without INTO is refused where there is a trigger");
    }
}
