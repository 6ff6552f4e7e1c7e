using Ventanilla.Testing;
using Ventanilla.Testing.Mail;

namespace Ventanilla.Benchmarks.Wakes;

/// <summary>How long a mail is on its way from its promise, just before the commit, until the mail server has taken it: people register one after the
/// other at the real program, so that each finds it idle.</summary>
internal static class WakesBench
{
    private const int WarmUp = 20;
    private const int People = 100;

    public static async Task Run()
    {
        await Measure("one_process", limit: 150, "all");
        await Measure("web_and_worker", limit: 1500, "web", "worker");
    }

    private static async Task Measure(string name, int limit, params string[] roles)
    {
        using var sink = await SmtpSink.Start();
        await using var database = await TestDatabase.Create();
        await using var portal = await Portal(roles[0]);
        await using var worker = roles.Length > 1 ? await Portal(roles[1]) : null;
        for (var number = 0; number < WarmUp + People; number++)
        {
            await Applicant.Registers(portal.Address, number);
            await Eventually.Holds(() => Figure("""count(*) FILTER (WHERE "State" = 'Queued')""") == 0, "the mail has left");
        }

        foreach (var (which, share) in new[] { ("p50", "0.5"), ("p95", "0.95"), ("longest", "1") })
            Console.WriteLine($"wakes.{name}.{which} {Figure($"""
                percentile_cont({share}) WITHIN GROUP (ORDER BY extract(epoch FROM "DeliveredAt" - "CreatedAt") * 1000)
                """):0} ms" + (which == "p95" ? $"  limit {limit} ms" : ""));

        Task<PortalProcess> Portal(string role) => PortalProcess.StartOn(database, ("Role", role), ("Smtp__Host", "127.0.0.1"),
            ("Smtp__Port", $"{sink.Port}"), ("Smtp__From", "portal@hanna.example"));

        double Figure(string what) => database.Scalar<double>(
            $"""SELECT ({what})::double precision FROM (SELECT * FROM outgoing_messages ORDER BY "CreatedAt" OFFSET {WarmUp}) m""").GetAwaiter().GetResult();
    }
}
