using System.Diagnostics;
using Ventanilla.Application.Figures;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;

namespace Ventanilla.Benchmarks.Dashboards;

/// <summary>What the dashboard and the public report take with the figures of a small portal, and with those of ten million rows: two million cases, four million mails and as
/// many rows of the trail over three years, of which the figures are made as a count would leave them. Beside them what a count of one busy day takes, over
/// rows that are really there (a million: half of them of the trail, half mails).</summary>
internal static class DashboardBench
{
    private const int Rounds = 21, TrailRows = 500_000, MailRows = 500_000, BusyDays = 50;
    private const double Most = 100;

    public static async Task Run()
    {
        await using var small = await Open(days: 30, kinds: 3, answers: 4);
        var began = Stopwatch.GetTimestamp();
        await using var large = await Open(days: 3 * 365, kinds: 14, answers: 600);
        Console.WriteLine($"dashboard.fill {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s  {await large.Database.Scalar<long>("SELECT count(*) FROM figures")} figures, "
            + $"{await large.Database.Scalar<long>("SELECT pg_total_relation_size('figures')") >> 20} MiB; small: {await small.Database.Scalar<long>("SELECT count(*) FROM figures")}");
        var today = Colombia.Today(large.Clock);
        foreach (var days in new[] { 7, 30, 90, 365, FigurePeriod.MostDays - 3 })
            await Compare($"dashboard.{days}", small, large, async house => (await house.Send(new GetDashboard(today.AddDays(1 - days), today))).Value.Sums.Count);
        await Compare("dashboard.report", small, large, async house => (await house.Send(new GetPublicReport(null))).Value.Rows.Count);

        began = Stopwatch.GetTimestamp();
        await Rows(large, today);
        Console.WriteLine($"dashboard.rows {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s  {TrailRows + MailRows} rows of {BusyDays} days");
        foreach (var part in new[] { "first", "again" })
        {
            began = Stopwatch.GetTimestamp();
            await large.Send(new CountDay(today.AddDays(-3)));
            Console.WriteLine($"dashboard.count.{part} {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms  a day of {TrailRows / BusyDays} rows of the trail and {MailRows / BusyDays} mails");
        }
    }

    private static async Task Compare(string name, ApplicationHouse small, ApplicationHouse large, Func<ApplicationHouse, Task<int>> look)
    {
        List<double> few = [], many = [];
        var rows = 0;
        for (var round = -3; round < Rounds; round++)
            foreach (var (house, times) in new[] { (small, few), (large, many) })
            {
                var began = Stopwatch.GetTimestamp();
                rows = await look(house);
                if (round >= 0)
                    times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

        var median = many.Order().ElementAt(Rounds / 2);
        Console.WriteLine($"{name} {median:0.0} ms  limit {Most:0} ms  ratio {median / Most:0.00}  worst {many.Max():0.0} ms  small {few.Order().ElementAt(Rounds / 2):0.0} ms  rows {rows}");
    }

    /// <summary>As a count leaves them: each day with its figures, each month with the sums.</summary>
    private static async Task<ApplicationHouse> Open(int days, int kinds, int answers)
    {
        var house = await ApplicationHouse.Open(SampleHouse.Policy);
        await house.IsStaff(StaffRole.Supervisor);
        var today = Colombia.Today(house.Clock);
        foreach (var statement in new[]
        {
            $"""
            CREATE TEMPORARY TABLE kinds AS SELECT k, n FROM unnest(ARRAY['Petition', 'Complaint', 'Claim', 'InformationRequest', 'Suggestion', 'Compliment', 'Denunciation',
                'Consultation', 'DataConsultation', 'DataClaim', 'DataCorrection', 'Unlock', 'Support', 'AppAccess']) WITH ORDINALITY t(k, n) WHERE n <= {kinds};
            CREATE TEMPORARY TABLE days AS SELECT (DATE '{today:yyyy-MM-dd}' - i) AS d FROM generate_series(0, {days - 1}) i;
            CREATE TEMPORARY TABLE channels AS SELECT c FROM unnest(ARRAY['Web', 'Counter', 'Phone', 'Api']) c;
            INSERT INTO figures ("Span", "Day", "Measure", "Kind", "Channel", "Length", "Value")
                SELECT 'Day', d, m, k, c, 0, 1 + (random() * 60)::int FROM days, kinds, channels, unnest(ARRAY['CaseReceived', 'CaseTransferred']) m;
            INSERT INTO figures ("Span", "Day", "Measure", "Kind", "Channel", "Length", "Value")
                SELECT 'Day', d, 'CaseAnswered', k, c, l, 1 + (random() * 5)::int FROM days, kinds, channels, generate_series(0, GREATEST(0, {answers} / {kinds * 4} - 1)) l;
            INSERT INTO figures ("Span", "Day", "Measure", "Kind", "Channel", "Length", "Value")
                SELECT 'Day', d, m, '', '', 0, (random() * 4000)::int FROM days,
                    unnest(ARRAY['Registered', 'Activated', 'Verified', 'BecameActive', 'QuestionsPassed', 'QuestionsFailed', 'SignedIn', 'SignInRefused', 'SignInPaused', 'MailPromised']) m;
            INSERT INTO figures ("Span", "Day", "Measure", "Kind", "Channel", "Length", "Value") SELECT 'Day', d, 'MailSent', '', '', l, 300 FROM days, unnest(ARRAY[5, 30, 300, 3600, 86400]) l;
            INSERT INTO figures ("Span", "Day", "Measure", "Kind", "Channel", "Length", "Value")
                SELECT 'Month', date_trunc('month', "Day")::date, "Measure", "Kind", "Channel", "Length", sum("Value") FROM figures GROUP BY 2, 3, 4, 5, 6;
            INSERT INTO figure_clocks ("Id", "Through", "CountedOn", "OpenFrom", "CountedAt") VALUES (1, '{today:yyyy-MM-dd}', '{today:yyyy-MM-dd}', DATE '{today:yyyy-MM-dd}' - 3, '{house.Clock.GetUtcNow():O}')
            """,
            "VACUUM ANALYZE figures",
        })
            await Do(house, statement);
        return house;
    }

    private static async Task Rows(ApplicationHouse house, DateOnly today)
    {
        await Do(house, $"""
            INSERT INTO audit_entries ("Id", "At", "Action", "Outcome", "ActorKind", "Channel", "Address", "Device")
            SELECT gen_random_uuid(), TIMESTAMPTZ '{today:yyyy-MM-dd} 05:00Z' - random() * interval '{BusyDays} days', (ARRAY['sign_in', 'register', 'get_case', 'answer_case'])[1 + i % 4],
                (ARRAY['signed_in', 'link_mailed', 'done', 'done'])[1 + i % 4], 'visitor', 'web', '10.0.0.7', 'Firefox' FROM generate_series(1, {TrailRows}) i
            """);
        await Do(house, $"""
            INSERT INTO outgoing_messages ("Id", "Template", "Language", "MaskedAddress", "State", "Attempts", "CreatedAt", "DueAt", "DeliveredAt")
            SELECT gen_random_uuid(), 'WelcomeMail', 'es', 'a***@x.co', 'Delivered', 1, t, t, t + random() * interval '1 minute'
            FROM (SELECT TIMESTAMPTZ '{today:yyyy-MM-dd} 05:00Z' - random() * interval '{BusyDays} days' AS t FROM generate_series(1, {MailRows})) m
            """);
        await Do(house, "VACUUM ANALYZE");
    }

    private static async Task Do(ApplicationHouse house, string statement)
    {
        await using var connection = await house.Database.Open();
        await using var command = TestDatabase.Command(statement, connection);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
