using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Infrastructure.Persistence.PostgreSql;
using Ventanilla.Infrastructure.Persistence.SqlServer;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>Statements of ours that EF does not write, as the parser of SQL Server reads them.</summary>
public sealed partial class SqlServerStatementTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Budgets_are_spent_in_turn(int howMany)
    {
        var batch = Parsed(Value.Replace(SqlServerBudgets.Spend(howMany), "@p$1"));

        batch.Statements.OfType<IfStatement>().Count().ShouldBe(howMany);
        batch.Statements.Last().ShouldBeOfType<SelectStatement>();
    }

    [Fact]
    public void A_row_is_locked_where_it_is_read_and_nowhere_else()
    {
        using var db = Contexts.Of("SqlServer");
        var (key, used) = (Guid.NewGuid(), db.Set<AccountLink>().Where(l => l.UsedAt == null).Select(l => l.AccountId));
        var query = db.Set<Account>().Where(a => a.Id == key && used.Contains(a.Id)).OrderBy(a => a.CreatedAt).Take(1).ToQueryString();

        var locking = SqlServerRowLock.Instance.Locking(query);

        Parsed(locking).Statements.Last().ShouldBeOfType<SelectStatement>();
        locking.ShouldContain("FROM [accounts] AS [a] WITH (UPDLOCK, ROWLOCK)");
        locking.ShouldContain("FROM [account_links] AS [a0]" + Environment.NewLine);
    }

    [Fact]
    public void What_is_joined_to_a_locked_row_is_not_locked()
    {
        using var db = Contexts.Of("SqlServer");

        var locking = SqlServerRowLock.Instance.Locking(Joined(db));

        Parsed(locking).Statements.Last().ShouldBeOfType<SelectStatement>();
        locking.ShouldContain("FROM [accounts] AS [a] WITH (UPDLOCK, ROWLOCK)");
        locking.ShouldContain("LEFT JOIN [people] AS [p] ON");
        using var other = Contexts.Of("PostgreSql");
        PostgreSqlRowLock.Instance.Locking(Joined(other)).ShouldEndWith("\nFOR UPDATE OF a");
    }

    private static string Joined(DbContext db)
    {
        var (accounts, people, key) = (db.Set<Account>(), db.Set<Person>(), Guid.NewGuid());
        return (from account in accounts.Where(a => a.Id == key)
                from person in people.Where(p => p.DocumentNumber == account.DocumentNumber).DefaultIfEmpty()
                orderby person.DocumentType == account.DocumentType ? 0 : 1
                select new { account, person }).Take(1).ToQueryString();
    }

    private static TSqlBatch Parsed(string text)
    {
        using var reader = new StringReader(text);
        var parsed = (TSqlScript)new TSql170Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        errors.Select(e => $"line {e.Line}: {e.Message}").ShouldBeEmpty(text);
        return parsed.Batches.ShouldHaveSingleItem();
    }

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Value { get; }
}
