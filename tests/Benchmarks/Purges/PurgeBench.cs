using System.Diagnostics;
using Ventanilla.Application.Registration;
using Ventanilla.Testing;

namespace Ventanilla.Benchmarks.Purges;

/// <summary>The hourly purge on tables of millions: how long its longest statement takes, which is how long anybody may have to wait for it, and
/// all of it beside one DELETE of the same links.</summary>
internal static class PurgeBench
{
    private const double LongestAllowed = 100, MostTimesOneDelete = 5;

    public static async Task Run()
    {
        await using var house = await ApplicationHouse.Open(SampleHouse.Policy);
        await Fill(house);
        Console.WriteLine($"purge.links.plan {await PlanOf(house)}");
        var naive = await OneDelete(house);

        var (times, all) = await Watch(() => house.Send(new PurgeExpired()));

        foreach (var (table, of) in times.OrderBy(t => t.Key, StringComparer.Ordinal))
            Console.WriteLine($"purge.{table}.longest {of.Max():0.0} ms  limit {LongestAllowed:0} ms  ratio {of.Max() / LongestAllowed:0.00}  "
                + $"statements {of.Count}  median {of.Order().ElementAt(of.Count / 2):0.0} ms  all {of.Sum():0} ms");
        foreach (var table in new[] { "account_links", "sessions", "accounts", "outgoing_messages", "budgets" })
            Console.WriteLine($"purge.{table}.left {await house.Database.Scalar<long>($"SELECT count(*) FROM {table}")} rows");
        Console.WriteLine($"purge.links.one_delete {naive:0} ms");
        Console.WriteLine($"purge.links.all {times["account_links"].Sum():0} ms  limit {MostTimesOneDelete * naive:0} ms  ratio {times["account_links"].Sum() / naive:0.00}");
        Console.WriteLine($"purge.all {all:0} ms");
        var noise = await Noise(house, times.Sum(t => t.Value.Count));
        Console.WriteLine($"purge.nothing.longest {noise.Max():0.0} ms  median {noise.Order().ElementAt(noise.Count / 2):0.0} ms  as many statements that do nothing: so much of the others may be the machine's");
        string[] outside = [.. times.Where(t => t.Value.Max() > LongestAllowed).Select(t => t.Key)];
        Console.WriteLine($"{outside.Length} of {times.Count} outside the limit{(outside.Length > 0 ? ": " : "")}{string.Join(", ", outside)}");
    }

    /// <summary>2,000,000 links, half of them of use; 400,000 sessions, 20,000 registrations that nobody activated with what hangs on them,
    /// 200,000 mails for nobody and as many budgets.</summary>
    private static async Task Fill(ApplicationHouse house)
    {
        var id = await house.Register("alguien@correo.example", "52000111");
        var now = $"'{house.Clock.GetUtcNow():O}'::timestamptz";
        foreach (var statement in new[]
        {
            $"""UPDATE accounts SET "State" = 'Active' WHERE "Id" = '{id}'""",
            $"""
            CREATE TEMP TABLE columns AS SELECT string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns
                WHERE table_name = 'accounts' AND column_name NOT IN ('Id', 'State', 'CreatedAt');
            DO $$ BEGIN EXECUTE (SELECT format('INSERT INTO accounts ("Id", "State", "CreatedAt", %1$s) SELECT gen_random_uuid(),
                CASE WHEN i %% 2 = 0 THEN ''PendingActivation'' ELSE ''Active'' END, {now.Replace("'", "''", StringComparison.Ordinal)} - interval ''90 days'', %1$s
                FROM accounts, generate_series(1, 40000) i', names) FROM columns); END $$
            """,
            """
            CREATE TABLE numbered AS SELECT "Id", row_number() OVER (ORDER BY random()) - 1 AS n FROM accounts WHERE "State" = 'Active';
            CREATE UNIQUE INDEX ON numbered (n)
            """,
            // Of a registration: two consents and the link that was not used.
            $"""
            INSERT INTO consents ("Id", "AccountId", "Document", "Version", "GivenAt", "Channel", "Address")
            SELECT gen_random_uuid(), "Id", d, '1.0', {now}, 'web', '' FROM accounts, unnest(ARRAY['terms', 'data_treatment']) d;
            INSERT INTO account_links ("Id", "AccountId", "Purpose", "TokenHash", "ExpiresAt")
            SELECT gen_random_uuid(), "Id", 'Activation', sha256("Id"::text::bytea), {now} - interval '89 days' FROM accounts WHERE "State" = 'PendingActivation'
            """,
            $"""
            INSERT INTO account_links ("Id", "AccountId", "Purpose", "TokenHash", "ExpiresAt")
            SELECT gen_random_uuid(), a."Id", 'PasswordReset', sha256(i::text::bytea), {now} + (i - 1100000) * interval '1 second'
            FROM generate_series(1, 2000000) i JOIN numbered a ON a.n = i % 20000 ORDER BY i
            """,
            $"""
            INSERT INTO sessions ("Id", "AccountId", "Device", "Address", "Persistent", "StartedAt", "LastSeenAt", "ExpiresAt")
            SELECT gen_random_uuid(), a."Id", 'x', 'x', false, {now}, {now}, {now} + (i - 250000) * interval '1 minute'
            FROM generate_series(1, 400000) i JOIN numbered a ON a.n = i % 20000
            """,
            $"""
            INSERT INTO outgoing_messages ("Id", "Template", "Language", "MaskedAddress", "State", "Attempts", "CreatedAt", "DueAt")
            SELECT gen_random_uuid(), 'x', 'es', '', CASE WHEN i % 2 = 0 THEN 'Discarded' ELSE 'Delivered' END, 0, t, t
            FROM generate_series(1, 400000) i, LATERAL (SELECT {now} - i * interval '1 minute' AS t)
            """,
            $"""
            INSERT INTO budgets ("Key", "StartedAt", "EndsAt", "Used")
            SELECT encode(sha256(i::text::bytea), 'hex'), {now}, {now} + (i - 200000) * interval '1 minute', 1 FROM generate_series(1, 400000) i
            """,
            "VACUUM ANALYZE",
        })
        {
            await using var connection = await house.Database.Open();
            await using var command = TestDatabase.Command(statement, connection);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<string> PlanOf(ApplicationHouse house)
    {
        await using var connection = await house.Database.Open();
        await using var command = TestDatabase.Command($"""
            EXPLAIN SELECT ctid FROM account_links WHERE "ExpiresAt" < '{house.Clock.GetUtcNow().AddDays(-1):O}' ORDER BY "ExpiresAt" LIMIT 1000
            """, connection);
        await using var lines = await command.ExecuteReaderAsync();
        List<string> plan = [];
        while (await lines.ReadAsync())
            plan.Add(lines.GetString(0).Split("  (")[0].Trim(' ', '-', '>'));
        return string.Join(" / ", plan);
    }

    /// <summary>What it replaces: it holds every row that it deletes for as long as it runs. Taken back, so that the rows are there still.</summary>
    private static async Task<double> OneDelete(ApplicationHouse house)
    {
        await using var connection = await house.Database.Open();
        await using var undone = await connection.BeginTransactionAsync();
        await using var command = TestDatabase.Command($"""DELETE FROM account_links WHERE "ExpiresAt" < '{house.Clock.GetUtcNow().AddDays(-1):O}'""", connection, undone);
        command.CommandTimeout = 0;
        var began = Stopwatch.GetTimestamp();
        await command.ExecuteNonQueryAsync();
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        await undone.RollbackAsync();
        await house.Database.Scalar<object>("VACUUM");
        return took;
    }

    /// <summary>What the machine adds by itself, when it does something else at the time.</summary>
    private static async Task<List<double>> Noise(ApplicationHouse house, int count)
    {
        List<double> times = [];
        await using var connection = await house.Database.Open();
        await using var command = TestDatabase.Command("SELECT 1", connection);
        while (times.Count < count)
        {
            var began = Stopwatch.GetTimestamp();
            await command.ExecuteScalarAsync();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return times;
    }

    /// <returns>The milliseconds of each DELETE by its table, and of all the work.</returns>
    private static async Task<(Dictionary<string, List<double>> Times, double All)> Watch(Func<Task> work)
    {
        Dictionary<string, List<double>> times = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if ((activity.GetTagItem("db.query.text") ?? activity.GetTagItem("db.statement")) is not string text || !text.StartsWith("DELETE FROM ", StringComparison.Ordinal))
                    return;
                var table = text.Split(' ')[2];
                lock (times)
                    (times.TryGetValue(table, out var of) ? of : times[table] = []).Add(activity.Duration.TotalMilliseconds);
            },
        };
        ActivitySource.AddActivityListener(listener);
        var began = Stopwatch.GetTimestamp();
        await work();
        return (times, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }
}
