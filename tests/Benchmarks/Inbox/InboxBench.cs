using System.Diagnostics;
using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Testing;

namespace Ventanilla.Benchmarks.Inbox;

/// <summary>What a look at the inbox takes with a thousand cases and with a million, by the same handlers, turn by turn in one run: each view, sort, filter,
/// search and count, and pages far down. The goal is that a million costs a fifth more at most; whoever has no time for a million says how many instead.</summary>
internal static class InboxBench
{
    private const int Few = 1_000, Many = 1_000_000, WarmUp = 5, Rounds = 41;
    private const double MostTimes = 1.2;

    public static async Task<bool> Run(string[] count)
    {
        var most = Many;
        if (count.Length > 1 || (count is [var typed] && (!int.TryParse(typed, out most) || most <= Few)))
        {
            Console.Error.WriteLine($"scripts/bench inbox [COUNT]: of cases, more than {Few}");
            return false;
        }

        await using var small = await ManyCases.Open(Few);
        var began = Stopwatch.GetTimestamp();
        await using var large = await ManyCases.Open(most);
        Console.WriteLine($"inbox.fill {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s  {await large.Database.Scalar<long>("SELECT pg_database_size(current_database())") >> 20} MiB");
        List<string> outside = [];
        var looks = Looks().ToList();
        // The first looks are those of a program that has just begun.
        foreach (var (_, look) in looks)
            for (var i = 0; i < WarmUp; i++)
                await look(small);
        foreach (var (name, look) in looks)
            if (await Compare(name, small, large, look) > MostTimes)
                outside.Add(name);
        Console.WriteLine($"{outside.Count} of {looks.Count} outside the limit{(outside.Count > 0 ? ": " : "")}{string.Join(", ", outside)}");
        return true;
    }

    private static IEnumerable<(string Name, Func<ApplicationHouse, Task<int>> Look)> Looks()
    {
        foreach (var (name, view) in Views())
        {
            yield return (name, async house => (await Page(house, view)).Cases.Count);
            yield return ($"{name}.count", async house => (await house.Send(new CountCases([view]))).Value[0]);
        }

        foreach (var (name, view) in new[] { ("due", new CaseView()), ("newest", new(Newest: true)), ("closed", new(State: CaseState.Closed)), ("text", new(Text: ManyCases.CommonWord)) })
            foreach (var (place, part) in new[] { ("middle", 0.5), ("deep", 0.9) })
            {
                Dictionary<ApplicationHouse, string> places = [];
                yield return ($"{name}.{place}", async house =>
                {
                    if (!places.TryGetValue(house, out var after))
                        places[house] = after = await PlaceOf(house, name, part);
                    return (await Page(house, view, after)).Cases.Count;
                });
            }

        yield return ("counts", async house => (await house.Send(new CountCases([.. Views().Take(7).Select(v => v.View)]))).Value.Length);
        yield return ("workers", async house => (await house.Send(new ListCaseWorkers())).Value.Length);
    }

    private static IEnumerable<(string Name, CaseView View)> Views() =>
    [
        ("due", new()), ("mine", new(Owner: CaseOwner.Me)), ("unassigned", new(Owner: CaseOwner.Nobody)), ("overdue", new(Time: CaseTime.Overdue)),
        ("today", new(Time: CaseTime.Today)), ("waiting", new(State: CaseState.WaitingForPerson)), ("closed", new(State: CaseState.Closed)),
        ("week", new(Time: CaseTime.ThisWeek)), ("newest", new(Newest: true)), ("kind", new(CaseKind.Claim)), ("kind.newest", new(CaseKind.Claim, Newest: true)),
        ("received", new(State: CaseState.Received)), ("in-progress", new(State: CaseState.InProgress)), ("answered", new(State: CaseState.Answered)),
        ("mine.newest", new(Owner: CaseOwner.Me, Newest: true)), ("mine.closed", new(State: CaseState.Closed, Owner: CaseOwner.Me)),
        ("mine.overdue", new(Owner: CaseOwner.Me, Time: CaseTime.Overdue)), ("mine.kind", new(CaseKind.Claim, Owner: CaseOwner.Me)),
        ("unassigned.overdue", new(Owner: CaseOwner.Nobody, Time: CaseTime.Overdue)), ("unassigned.kind", new(CaseKind.Claim, Owner: CaseOwner.Nobody)),
        ("unassigned.newest", new(Owner: CaseOwner.Nobody, Newest: true)), ("kind.overdue", new(CaseKind.Claim, Time: CaseTime.Overdue)),
        ("kind.waiting", new(CaseKind.Claim, CaseState.WaitingForPerson)), ("kind.closed", new(CaseKind.Claim, CaseState.Closed)),
        ("text", new(Text: ManyCases.CommonWord)), ("text.two", new(Text: $"{ManyCases.CommonWord} vivienda")), ("text.beginning", new(Text: "sub")),
        ("text.rare", new(Text: ManyCases.RareWord)), ("text.common-and-rare", new(Text: $"{ManyCases.CommonWord} {ManyCases.RareName}")),
        ("text.never-together", new(Text: $"{ManyCases.CommonWord} cocina")), ("text.none", new(Text: "zarzuela")), ("text.name", new(Text: "gomez")),
        ("text.document", new(Text: ManyCases.Document)), ("text.email", new(Text: ManyCases.Email)), ("text.radicado", new(Text: ManyCases.Radicado)),
        ("text.kind", new(CaseKind.Claim, Text: ManyCases.CommonWord)), ("text.mine", new(Owner: CaseOwner.Me, Text: ManyCases.CommonWord)),
        ("text.overdue", new(Time: CaseTime.Overdue, Text: ManyCases.CommonWord)),
    ];

    private static async Task<CasePage> Page(ApplicationHouse house, CaseView view, string? after = null) => (await house.Send(new ListCases(view, after))).Value;

    /// <summary>As the page before would have said it, so far down the view.</summary>
    private static Task<string> PlaceOf(ApplicationHouse house, string name, double part)
    {
        var (rows, column) = name switch
        {
            "due" => ("""cases WHERE "IsOpen" """, "ActBy"),
            "newest" => ("""cases WHERE "IsOpen" """, "FiledAt"),
            "closed" => ("""cases WHERE "State" = 'Closed' """, "FiledAt"),
            _ => ("""(SELECT "CaseId" AS "Id", "FiledAt" FROM case_words WHERE "Word" = 'SUBSIDIO') w """, "FiledAt"),
        };
        var (order, share) = (column == "ActBy" ? "" : " DESC", part.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return house.Database.Scalar<string>($"""
            SELECT (621355968000000000 + (extract(epoch FROM "{column}") * 1000000)::bigint * 10)::text || '_' || replace("Id"::text, '-', '')
            FROM {rows} ORDER BY "{column}"{order} OFFSET (SELECT (count(*) * {share})::int FROM {rows}) LIMIT 1
            """)!;
    }

    private static async Task<double> Compare(string name, ApplicationHouse small, ApplicationHouse large, Func<ApplicationHouse, Task<int>> look)
    {
        List<double> few = [], many = [];
        var (there, here) = (0, 0);
        for (var round = -WarmUp; round < Rounds; round++)
        {
            there = await Time(small, look, round < 0 ? [] : few);
            here = await Time(large, look, round < 0 ? [] : many);
            if (round > 2 && many.Order().First() > 100)
                break;
        }

        var (less, more) = (Median(few), Median(many));
        Console.WriteLine($"inbox.{name} {more:0.00} ms  at 1,000 {less:0.00} ms  limit {less * MostTimes:0.00} ms  ratio {more / less:0.00}  rows {there} and {here}");
        return more / less;
    }

    private static async Task<int> Time(ApplicationHouse house, Func<ApplicationHouse, Task<int>> look, List<double> times)
    {
        var began = Stopwatch.GetTimestamp();
        var rows = await look(house);
        times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        return rows;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
