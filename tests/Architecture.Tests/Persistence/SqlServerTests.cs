using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;
using Ventanilla.Application.Common;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.Notifications;
using Ventanilla.Infrastructure.Jobs;
using Ventanilla.Infrastructure.Persistence;
using Ventanilla.Infrastructure.Persistence.SqlServer;
using Ventanilla.Testing.Servers;
using Ventanilla.WebUI.Cli;

namespace Ventanilla.Architecture.Tests.Persistence;

/// <summary>What is promised of SQL Server, as far as it can be seen without one: what EF would send it, and what is made of its answers.</summary>
public sealed class SqlServerTests
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_database_without_row_versions_is_refused_with_the_statement_that_mends_it(bool on)
    {
        var recorder = new Recorder { Answer = on };
        await using var db = Contexts.Of("SqlServer", recorder);

        var refused = await db.WhyNotToMigrate(default);

        recorder.Heard[^1].ShouldContain("is_read_committed_snapshot_on");
        if (on)
            refused.ShouldBeNull();
        else
            refused!.Arguments.ShouldHaveSingleItem().ShouldBe("ALTER DATABASE [ventanilla] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;");
    }

    [Fact]
    public async Task Migrate_says_it_changes_nothing_and_ends_with_1()
    {
        var recorder = new Recorder { Answer = false };
        await using var db = Contexts.Of("SqlServer", recorder);
        await using var services = new ServiceCollection().AddSingleton<IDatabase>(new Database(db, new JobStorages("SqlServer", "Server=none"))).BuildServiceProvider();
        await using var said = new StringWriter();
        var before = Console.Error;
        Console.SetError(said);
        try
        {
            (await PortalCommands.Run(["migrate"], () => services)).ShouldBe(1);
        }
        finally
        {
            Console.SetError(before);
        }

        said.ToString().ShouldContain("ALTER DATABASE [ventanilla] SET READ_COMMITTED_SNAPSHOT ON");
        recorder.Heard.ShouldAllBe(s => s.StartsWith("SELECT", StringComparison.Ordinal));
    }

    [Fact]
    public void A_database_that_migrate_makes_has_row_versions()
    {
        using var db = Contexts.Of("SqlServer");
        var made = db.GetService<IMigrationsSqlGenerator>().Generate([new SqlServerCreateDatabaseOperation { Name = "ventanilla" }]);
        string.Concat(made.Select(m => m.CommandText)).ShouldContain("SET READ_COMMITTED_SNAPSHOT ON");
    }

    [Fact]
    public async Task Two_rows_of_one_table_cost_what_two_rows_of_two_tables_cost()
    {
        var unknown = await Saved(Mail(), Mail());
        var known = await Saved(AccountLink.Issue(Guid.NewGuid(), LinkPurpose.Activation, TimeSpan.FromHours(1), DateTimeOffset.UnixEpoch).Link, Mail());

        unknown.Count.ShouldBe(known.Count);
        unknown.Count(s => s.Contains("INSERT", StringComparison.Ordinal)).ShouldBe(2);
        unknown.Concat(known).ShouldAllBe(s => !s.Contains("OUTPUT", StringComparison.Ordinal) && !s.Contains("MERGE", StringComparison.Ordinal));

        static OutgoingMessage Mail() => OutgoingMessage.Promise("ActivationMail", Language.Spanish, "x", "a***@x", null, forNobody: true, DateTimeOffset.UnixEpoch);
    }

    private static async Task<List<string>> Saved(params object[] rows)
    {
        var recorder = new Recorder();
        await using var db = Contexts.Of("SqlServer", recorder);
        db.AddRange(rows);
        await db.SaveChangesAsync();
        return recorder.Heard;
    }

    [Fact]
    public void No_table_forbids_the_triggers_of_the_organisation()
    {
        using var db = Contexts.Of("SqlServer");
        db.Model.GetEntityTypes().Where(e => e.IsSqlOutputClauseUsed()).Select(e => e.DisplayName()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("audit_entries", "At")]
    [InlineData("account_links", "ExpiresAt")]
    [InlineData("outgoing_messages", "CreatedAt")]
    public void Rows_that_arrive_in_the_order_of_time_lie_in_it(string table, string column)
    {
        using var db = Contexts.Of("SqlServer");
        var entity = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().Single(e => e.GetTableName() == table);
        entity.FindPrimaryKey()!.IsClustered().ShouldBe(false);
        entity.GetIndexes().Single(i => i.IsClustered() == true).Properties.Select(p => p.Name).Except(["Id"]).ShouldBe([column], "rows of one moment may lie by their ids");
    }

    [Theory]
    [InlineData(1205, 13, "it was chosen to end a deadlock")]
    [InlineData(10054, 20, "the connection was lost")]
    [InlineData(596, 21, "the connection was lost")]
    [InlineData(40613, 17, "the connection was lost")]
    [InlineData(-2, 11, null)]
    [InlineData(547, 16, null)]
    public void A_fault_means_what_its_number_says(int number, byte severity, string? meaning) =>
        (SqlServerFaults.IsVictim(number) ? "it was chosen to end a deadlock"
            : SqlServerFaults.IsLostConnection(number, severity) ? "the connection was lost" : null).ShouldBe(meaning);

    [Theory]
    [InlineData(2601, "Cannot insert duplicate key row in object 'dbo.accounts' with unique index 'IX_accounts_ClaimedEmail'. The duplicate key value is ('PK_app_requests'@X.CO).", "IX_accounts_ClaimedEmail")]
    [InlineData(2627, "Infracción de la restricción PRIMARY KEY «PK_app_requests». No se puede insertar una clave duplicada en el objeto «dbo.app_requests».", "PK_app_requests")]
    [InlineData(2627, "Violation of PRIMARY KEY constraint 'PK_accounts'. Cannot insert duplicate key in object 'dbo.accounts'.", "PK_accounts")]
    [InlineData(515, "Cannot insert the value NULL into column 'Id', table 'IX_accounts_ClaimedEmail'", null)]
    public void A_broken_rule_is_told_by_its_name_in_any_language(int number, string message, string? rule) =>
        SqlServerFaults.BrokenRule(number, message).ShouldBe(rule);

    [Fact]
    public async Task A_bulk_copy_that_fails_is_told_like_any_fault_of_the_database()
    {
        using var connection = new SqlConnection("Server=none");
        using var bulk = new SqlBulkCopy(connection) { DestinationTableName = "#import_people" };
        using var table = new DataTable();
        (await Should.ThrowAsync<DbException>(() => SqlServerPeopleStore.Write(bulk, table, default))).Message.ShouldStartWith("#import_people: ");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_at_once_and_by_its_name()
    {
        await using var db = new SqlServerContext((DbContextOptions<SqlServerContext>)SqlServerContext.Use(
            new DbContextOptionsBuilder<SqlServerContext>(), "Server=127.0.0.1,1;Database=x;User Id=x;Password=x;Encrypt=false;Connect Timeout=2;ConnectRetryCount=0").Options);
        var fault = await Should.ThrowAsync<SqlException>(() => db.Database.OpenConnectionAsync());
        SqlServerFaults.IsLostConnection(fault).ShouldBeTrue();
        Faults.ReasonToRepeat(new DbUpdateException("EF", fault)).ShouldBe("the connection was lost");
    }

    [Theory]
    [InlineData("SELECT count(*) FROM accounts WHERE true", "SELECT COUNT_BIG(*) FROM accounts WHERE 1 = 1")]
    [InlineData("UPDATE sessions SET \"LastSeenAt\" = now() - interval '31 minutes'", "UPDATE sessions SET \"LastSeenAt\" = DATEADD(minute, -31, SYSDATETIMEOFFSET())")]
    [InlineData("SET LOCAL lock_timeout = '2s'; DELETE FROM sessions", "SET LOCK_TIMEOUT 2000; DELETE FROM sessions")]
    [InlineData("SELECT \"Email\" || ' ' || \"State\" FROM accounts", "SELECT \"Email\" + ' ' + \"State\" FROM accounts")]
    public void The_tests_own_statements_are_put_into_its_words(string ours, string theirs) => Transact.Of(ours).ShouldBe(theirs);
}
