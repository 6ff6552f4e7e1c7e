using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Ventanilla.Application.Portal;
using Ventanilla.Testing;

namespace Ventanilla.Benchmarks.Times;

/// <summary>Security test 7: at every door of every portal, whoever must look the same takes the same time. The doors are measured with a hash so
/// cheap that it hides nothing, and the sign-in again with the one of production. Kinds take turns in random order, each finds the portal at rest,
/// and one kind is measured twice: by how much its two medians differ is what the machine itself adds. Whoever wants to know more than they may
/// looks at the fastest answers, which the machine disturbs least: so they are compared too.</summary>
internal static class TimesBench
{
    private const int CheapIterations = 1_000;
    private static readonly Pace Cheap = new(WarmUp: 10, Rounds: 80);
    private static readonly Pace Production = new(WarmUp: 2, Rounds: 30);
    private static readonly string[] Portals = ["caja", "clinica", "software"];

    /// <returns>False when it was asked for a portal that it does not know.</returns>
    public static async Task<bool> Run(string[] arguments)
    {
        if (arguments.Except(Portals).Any())
        {
            Console.Error.WriteLine($"There is no such portal: say {string.Join(", ", Portals)}.");
            return false;
        }

        var report = new Report();
        foreach (var portal in arguments.Length > 0 ? arguments : Portals)
        {
            var policy = PolicyOf(portal);
            await Measure(report, portal, policy with { Password = policy.Password with { Iterations = CheapIterations } }, Cheap, d => [.. d.SignIns(), .. d.Others()]);
            await Measure(report, $"{portal}.production", policy, Production, d => [d.SignIns().First()]);
        }

        report.End();
        return true;
    }

    private static PortalPolicy PolicyOf(string portal) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(PortalProcess.Repository, "src", "WebUI", "Portals", $"{portal}.json")).Build().Get<PortalPolicy>()!;

    private static async Task Measure(Report report, string name, PortalPolicy policy, Pace pace, Func<Doors, Door[]> which)
    {
        var town = new Town(policy);
        var doors = which(new Doors(policy, town));
        // Drawn before the first post: the town must stand by then.
        var queues = doors.SelectMany(d => d.Kinds).ToDictionary(k => k, k => new Queue<Resident>(Enumerable.Range(0, pace.WarmUp + pace.Rounds).Select(_ => k.Who())));
        await using var portal = await PortalProcess.Start(
            ("Portal", name.Split('.')[0]), ("Policy__Password__Iterations", policy.Password.Iterations.ToString(CultureInfo.InvariantCulture)),
            ("Policy__Budgets__LookUpsPerHour", "100000"));
        await town.Opens(portal.Database);
        using var connection = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 1 };
        using var http = new HttpClient(connection) { BaseAddress = portal.Address };
        // All doors first: they share most of what has to warm up.
        foreach (var door in doors)
            await Rounds(pace.WarmUp, door);
        foreach (var door in doors)
        {
            var posts = await Rounds(pace.Rounds, door);
            report.Add($"{name}.{door.Name}", [.. door.Kinds.Select(k => (k.Name, new Sample(posts[k].Select(p => p.Milliseconds))))],
                [.. posts.SelectMany(p => p.Value.Select(v => v.Answer)).Distinct()]);
        }

        async Task<Dictionary<Kind, List<Post>>> Rounds(int count, Door door)
        {
            var posts = door.Kinds.ToDictionary(k => k, _ => new List<Post>());
            for (var round = 0; round < count; round++)
            {
                Kind[] turns = [.. door.Kinds];
                RandomNumberGenerator.Shuffle<Kind>(turns);
                foreach (var kind in turns)
                    posts[kind].Add(await Once(portal, http, door, queues[kind].Dequeue()));
            }

            return posts;
        }
    }

    private static async Task<Post> Once(PortalProcess portal, HttpClient http, Door door, Resident who)
    {
        var browser = new Browser(http);
        using var post = await door.Ready(browser, who);
        // A mail that is still being sent for the one before would slow down this one.
        await Eventually.Holds(() => portal.Database.Scalar<long>("""SELECT count(*) FROM outgoing_messages WHERE "State" = 'Queued'""")
            .GetAwaiter().GetResult() == 0, "the mails are out");
        var began = Stopwatch.GetTimestamp();
        using var answer = await browser.Send(post);
        var milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return new Post(milliseconds, $"{(int)answer.StatusCode} {answer.Headers.Location?.OriginalString.Split('?')[0]}".Trim());
    }

    private sealed record Pace(int WarmUp, int Rounds);

    private sealed record Post(double Milliseconds, string Answer);
}
