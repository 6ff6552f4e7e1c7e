using System.Data.Common;
using Npgsql;
using Ventanilla.Application.Accounts;
using Ventanilla.Application.Notifications;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using static Ventanilla.Testing.SampleHouse;

namespace Ventanilla.Application.Tests.Persistence;

/// <summary>Decision 19, on a real server: a command that lost a deadlock or its connection is run again, and everything is done once: one mail,
/// one row of the trail, one of each budget, one link.</summary>
[Trait("Engine", "PostgreSql")]
public sealed class RepeatedCommandTests : IAsyncLifetime
{
    private const string Email = "luis@correo.example";
    private ApplicationHouse _house = null!;
    private CuttingProxy _proxy = null!;
    private ApplicationHouse _through = null!;

    /// <summary>A registration that waits for its link, and nothing else that could be counted.</summary>
    public async Task InitializeAsync()
    {
        _house = await ApplicationHouse.Open(Policy);
        _proxy = CuttingProxy.Before(_house.Database);
        _through = ApplicationHouse.On(_house.Database, Policy, _proxy.ConnectionString);
        await _house.Register(Email, "52000111");
        await _house.RunJobs();
        await _house.Database.Scalar<object>("DELETE FROM account_links; DELETE FROM budgets; DELETE FROM audit_entries; DELETE FROM outgoing_messages");
    }

    public async Task DisposeAsync()
    {
        await _through.DisposeAsync();
        await _proxy.DisposeAsync();
        await _house.DisposeAsync();
    }

    /// <summary>It spends two budgets of its own commit, holds the account's row, and writes a link, a mail and its row of the trail.</summary>
    private static Task<Result> Resends(ApplicationHouse house) => house.Send(new ResendActivation(Email));

    private Task WasDoneOnce(Result result, ApplicationHouse house) => WasDoneOnce(result, house, house.RunJobs);

    private async Task WasDoneOnce(Result result, ApplicationHouse house, Func<Task> delivers)
    {
        result.Failures.ShouldBeEmpty();
        var before = house.Postman.Mails.Count;
        await delivers();
        (house.Postman.Mails.Count - before).ShouldBe(1, "mails");
        (await Count("outgoing_messages")).ShouldBe(1);
        (await Count("account_links")).ShouldBe(1);
        (await Count("audit_entries WHERE \"Outcome\" = 'link_mailed'")).ShouldBe(1);
        await BudgetsWereSpentOnce();
    }

    private async Task BudgetsWereSpentOnce() => (await _house.Database.Scalar<string>("""SELECT string_agg("Used"::text, ' ') FROM budgets""")).ShouldBe("1 1 1 1 1");

    private Task<long> Count(string table) => _house.Database.Scalar<long>($"SELECT count(*) FROM {table}");

    /// <summary>Holds a lock while the command comes to it, and does something then.</summary>
    /// <param name="afterwards">What happens once the lock is gone.</param>
    private async Task<Result> Meets(string lockStatement, Func<DbConnection, DbTransaction, Task> then, Func<Task>? afterwards = null)
    {
        await using var connection = await _house.Database.Open();
        await using var holding = await connection.BeginTransactionAsync();
        await Does(lockStatement, connection, holding);
        var sent = Resends(_house);
        await Eventually.Holds(async () => sent.IsCompleted || await _house.Database.Waiting() > 0, "the command comes to the lock");
        sent.IsCompleted.ShouldBeFalse();
        await then(connection, holding);
        await holding.CommitAsync();
        if (afterwards is not null)
            await afterwards();
        return await sent;
    }

    private static async Task Does(string statement, DbConnection connection, DbTransaction? transaction = null)
    {
        await using var command = TestDatabase.Command(statement, connection, transaction);
        await command.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task The_victim_of_a_deadlock_is_run_again()
    {
        // They hold the mails and come for the account that the command holds, while it is kept waiting for its links. Let on, it comes to the mails: the one
        // who waits last closes the ring, and is its victim when it looks; the other, who would look in an hour, does not. A table, because its lock goes to who has
        // waited: a row would go to whoever asks at the right moment, and be the command's again.
        var before = await Deadlocks();
        await using var connection = await _house.Database.Open();
        await using var holding = await connection.BeginTransactionAsync();
        await Does("LOCK TABLE outgoing_messages IN SHARE MODE", connection, holding);
        Task theirs = null!;
        var result = await Meets("LOCK TABLE account_links IN SHARE MODE", async (_, _) =>
        {
            theirs = Does("SET LOCAL deadlock_timeout = '1h'; LOCK TABLE accounts IN EXCLUSIVE MODE", connection, holding);
            await Eventually.Holds(async () => theirs.IsCompleted || await _house.Database.Waiting() == 2, "the others wait for the command");
        }, async () =>
        {
            await theirs;
            await holding.CommitAsync();
        });

        await Eventually.Holds(async () => await Deadlocks() == before + 1, "the server tells of one deadlock");
        await WasDoneOnce(result, _house);

        Task<long> Deadlocks() => _house.Database.Scalar<long>("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
    }

    [Fact]
    public async Task A_command_whose_connection_is_ended_on_the_way_is_run_again()
    {
        var result = await Meets("LOCK TABLE outgoing_messages IN SHARE MODE", async (_, _) =>
        {
            (await _house.Database.Scalar<long>("""
                SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
                """)).ShouldBe(1);
            await Eventually.Holds(async () => await _house.Database.Waiting() > 0, "the command is there again, on another connection");
        });

        await WasDoneOnce(result, _house);
    }

    [Fact]
    public async Task A_server_that_ends_every_connection_between_two_commands_is_no_fault()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _house.Send(new GetLink(new Secret("x"), Domain.Accounts.LinkPurpose.Activation))));
        await _house.Database.CutConnections();

        await WasDoneOnce(await Resends(_house), _house);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_connection_that_is_lost_during_the_commit_is_asked_after(bool theCommitStood)
    {
        _proxy.CutAtCommit(letThrough: theCommitStood);
        // The budgets commit before the command does: theirs is a single statement each, without the word.
        var result = await Resends(_through);

        _proxy.HasCut.ShouldBeTrue();
        await WasDoneOnce(result, _through);
    }

    [Fact]
    public async Task A_commit_that_is_still_under_way_when_its_connection_is_lost_is_waited_for()
    {
        await using var connection = await _house.Database.Open();
        await Does("""
            CREATE FUNCTION dawdle() RETURNS trigger AS $$ BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NULL; END $$ LANGUAGE plpgsql;
            CREATE CONSTRAINT TRIGGER dawdle AFTER INSERT ON outgoing_messages DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION dawdle();
            SELECT pg_advisory_lock(7);
            """, connection);
        _proxy.CutAtCommit(letThrough: true);

        var sent = Resends(_through);
        await Eventually.Holds(async () => sent.IsCompleted || await _house.Database.Waiting() == 2, "the commit waits, and the question after it");
        sent.IsCompleted.ShouldBeFalse();
        await Does("SELECT pg_advisory_unlock(7)", connection);

        await WasDoneOnce(await sent, _through);
    }

    [Theory, InlineData("40001"), InlineData("40P01")]
    public async Task Two_faults_are_two_repetitions_and_a_third_goes_on(string state)
    {
        await using var connection = await _house.Database.Open();
        await Does($$"""
            CREATE SEQUENCE tries;
            CREATE TABLE patience (faults int);
            INSERT INTO patience VALUES (2);
            CREATE FUNCTION fail() RETURNS trigger AS $$ BEGIN
                IF nextval('tries') <= (SELECT faults FROM patience) THEN RAISE EXCEPTION 'try again' USING ERRCODE = '{{state}}'; END IF; RETURN NEW;
            END $$ LANGUAGE plpgsql;
            CREATE TRIGGER fail BEFORE INSERT ON outgoing_messages FOR EACH ROW EXECUTE FUNCTION fail();
            """, connection);

        await WasDoneOnce(await Resends(_house), _house);
        (await _house.Database.Scalar<long>("SELECT last_value FROM tries")).ShouldBe(3);

        await Does("DELETE FROM outgoing_messages; DELETE FROM account_links; DELETE FROM audit_entries; DELETE FROM budgets; UPDATE patience SET faults = 100", connection);
        var fault = await Should.ThrowAsync<Exception>(() => Resends(_house));
        fault.GetBaseException().ShouldBeOfType<PostgresException>().SqlState.ShouldBe(state);
        (await _house.Database.Scalar<long>("SELECT last_value FROM tries")).ShouldBe(6);
        await BudgetsWereSpentOnce();
        (await Count("outgoing_messages")).ShouldBe(0);
        (await Count("account_links")).ShouldBe(0);
        (await Count("audit_entries")).ShouldBe(0);
    }

    [Fact]
    public async Task A_job_engine_that_has_lost_its_own_connection_does_not_undo_what_stands()
    {
        _house.JobFault = new NpgsqlException("Exception while reading from stream", new IOException());

        // Nobody was woken: the round of every few seconds finds the mail.
        await WasDoneOnce(await Resends(_house), _house, () => _house.Send(new DeliverMessages()));
    }

    [Fact]
    public async Task What_acts_outside_is_not_run_again()
    {
        await Resends(_house);
        await using var connection = await _house.Database.Open();
        await Does("""
            CREATE SEQUENCE tries;
            CREATE FUNCTION fail() RETURNS trigger AS $$ BEGIN
                IF NEW."State" = 'Delivered' THEN PERFORM nextval('tries'); RAISE EXCEPTION 'try again' USING ERRCODE = '40P01'; END IF; RETURN NEW;
            END $$ LANGUAGE plpgsql;
            CREATE TRIGGER fail BEFORE UPDATE ON outgoing_messages FOR EACH ROW EXECUTE FUNCTION fail();
            """, connection);
        var before = _house.Postman.Mails.Count;

        await _house.RunJobs();

        (await _house.Database.Scalar<long>("SELECT last_value FROM tries")).ShouldBe(5, "only what became of the mail is told again");
        (_house.Postman.Mails.Count - before).ShouldBe(1, "the mail went out; telling so failed, and it must not go out again at once");
    }
}
