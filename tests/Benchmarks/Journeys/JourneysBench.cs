using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Ventanilla.Benchmarks.Times;
using Ventanilla.Testing;

namespace Ventanilla.Benchmarks.Journeys;

/// <summary>What each journey costs on the real program, with a hash of one round and with the one of production: processor time of the portal
/// and of its database, and how long its visitor waits. The limits follow from the raw hash as it runs on this machine at this time.</summary>
internal static class JourneysBench
{
    private const int ProductionIterations = 220_000;
    private const double HashOverhead = 1.05;
    private const double MostMiB = 220;
    private const int Workers = 4;

    public static async Task Run()
    {
        await Measure("", iterations: 1, new Pace(WarmUp: 300, Rounds: 200, Pages: 800));
        await Measure("production.", ProductionIterations, new Pace(WarmUp: 150, Rounds: 40, Pages: 200));
    }

    private static async Task Measure(string prefix, int iterations, Pace pace)
    {
        await using var portal = await PortalProcess.Start(
            ("Portal", "caja"), ("Policy__Password__Iterations", iterations.ToString(CultureInfo.InvariantCulture)),
            // As in production, and not as for tests, which live for a minute: what is called often is compiled anew at its thirtieth call.
            ("DOTNET_TC_CallCountThreshold", "1E"),
            // All of them come from one client.
            ("Policy__Budgets__MailsPerClientPerHour", "100000"));
        portal.Kill();
        var began = Stopwatch.GetTimestamp();
        await portal.Start();
        Console.WriteLine($"{prefix}start {Stopwatch.GetElapsedTime(began).TotalSeconds:0.00} s");

        using var connections = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false };
        using var http = new HttpClient(connections) { BaseAddress = portal.Address };
        var postbox = new Postbox(portal.MailFolder);
        var server = await Processes.ServerOf(portal.Database);
        Person[] early = [.. Enumerable.Range(0, pace.WarmUp).Select(i => new Person(i, http, postbox))];
        Person[] people = [.. Enumerable.Range(pace.WarmUp, pace.Rounds).Select(i => new Person(i, http, postbox))];
        await All(early, p => p.Registers());
        await All(early, p => p.SignsIn());
        await All(Often(early, pace.Pages), p => p.OpensTheFirstPage());
        await All(Often(early, pace.Pages), p => p.OpensTheSignInPage());
        await All(early, p => p.Recovers());

        await Tell("registration", people, p => p.Registers(), hashes: 1, besides: 12);
        await Tell("sign-in", people, p => p.SignsIn(), hashes: 1, besides: 3);
        await Tell("signed-in-page", Often(people, pace.Pages), p => p.OpensTheFirstPage());
        await Tell("recovery", people, p => p.Recovers(), hashes: 2, besides: 12);
        await Tell("sign-in-page", Often(people, pace.Pages), p => p.OpensTheSignInPage());
        var resident = Processes.ResidentMiB(portal.Id);
        Console.WriteLine($"{prefix}memory {resident:0} MiB  limit {MostMiB:0} MiB  ratio {resident / MostMiB:0.00}");

        // besides: what a journey may cost besides its hashes, in milliseconds; none where nothing is promised.
        async Task Tell(string journey, Person[] travellers, Func<Person, Task<double>> travels, int hashes = 0, double? besides = null)
        {
            await Rests(portal);
            var hash = hashes > 0 ? Hash(iterations) : 0;
            var (ours, databases) = (Processes.Used(portal.Id), Processes.Used(server));
            var waited = await All(travellers, travels);
            await Rests(portal);
            (ours, databases) = ((Processes.Used(portal.Id) - ours) / travellers.Length, (Processes.Used(server) - databases) / travellers.Length);
            hash = hashes > 0 ? (hash + Hash(iterations)) / 2 : 0;
            var limit = hashes * hash * HashOverhead + besides;
            Console.WriteLine($"{prefix}{journey}.cpu {ours + databases:0.00} ms  portal {ours:0.00} ms  database {databases:0.00} ms"
                + (limit is null ? "" : $"  hash {hash:0.00} ms  limit {limit:0.00} ms  ratio {(ours + databases) / limit:0.00}"));
            Console.WriteLine($"{prefix}{journey}.p50 {waited.Median:0.0} ms");
            Console.WriteLine($"{prefix}{journey}.p95 {waited.Slowest:0.0} ms");
        }
    }

    private static async Task<Sample> All(Person[] people, Func<Person, Task<double>> travels)
    {
        var waited = new double[people.Length];
        await Parallel.ForAsync(0, people.Length, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (i, _) => waited[i] = await travels(people[i]));
        return new Sample(waited);
    }

    private static Person[] Often(Person[] people, int times) => [.. Enumerable.Range(0, times).Select(i => people[i % people.Length])];

    /// <summary>The mails of a journey are part of what it costs.</summary>
    private static Task Rests(PortalProcess portal) => Eventually.Holds(() => portal.Database
        .Scalar<long>("""SELECT count(*) FROM outgoing_messages WHERE "State" = 'Queued'""").GetAwaiter().GetResult() == 0, "the mails are out");

    /// <summary>Milliseconds of processor time of one, with every core at work, as in the portal: cores that share their parts are slower then.</summary>
    private static double Hash(int iterations)
    {
        const int TimesPerCore = 4;
        var salt = RandomNumberGenerator.GetBytes(16);
        var before = Environment.CpuUsage.TotalTime;
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            for (var i = 0; i < TimesPerCore; i++)
                Rfc2898DeriveBytes.Pbkdf2("Tres Tristes Tigres 77", salt, iterations, HashAlgorithmName.SHA512, 32);
        });
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / TimesPerCore / Environment.ProcessorCount;
    }

    /// <param name="Pages">How often the pages are opened, which cost little.</param>
    private sealed record Pace(int WarmUp, int Rounds, int Pages);
}
