using System.Diagnostics;
using Ventanilla.Application.Audit;
using Ventanilla.Domain.Audit;
using Ventanilla.Testing;

namespace Ventanilla.Benchmarks.Chain;

/// <summary>The trail at a million rows: how fast it is sealed, how long the check from the last checkpoint and the whole one take, what a page of it costs, and
/// what its indexes add to an insert.</summary>
internal static class TrailBench
{
    private const int Usual = 1_000_000, Page = 50;
    private const double MostQuick = 5_000, MostPage = 100;

    public static async Task Run(string[] count)
    {
        var rows = count is [var asked] && int.TryParse(asked, out var many) ? many : Usual;
        await using var house = await ApplicationHouse.Open(SampleHouse.Policy);
        var insert = await Took(() => Fill(house, rows));
        Console.WriteLine($"trail.insert {insert / rows * 1_000:0.0} us/row  in bulk, with all indexes");

        var seal = await Took(async () =>
        {
            while ((await house.Send(new SealTrail())).Value == SealTrail.AtOnce)
            {
            }
        });
        Console.WriteLine($"trail.seal {rows / seal * 1_000:0} rows/s  {SealTrail.AtOnce} in a commit");
        await house.Database.Scalar<object>("VACUUM ANALYZE audit_entries");

        await Check(house, whole: false, "quick", MostQuick);
        await Check(house, whole: true, "whole", limit: null);
        var filters = new Dictionary<string, TrailFilter>
        {
            ["all"] = new(), ["subject"] = new(Subject: "019ac000-0000-7000-8000-000000000007"), ["actor"] = new(Actor: "019ac000-0000-7000-8000-000000000007"), ["address"] = new(Address: "10.0.0.7"),
            ["action"] = new(Action: "sign_in"), ["correlation"] = new(Correlation: "c7"),
        };
        foreach (var (name, filter) in filters)
        {
            await First(house, filter);
            var took = await Took(() => First(house, filter));
            Console.WriteLine($"trail.page.{name} {took:0.0} ms  limit {MostPage:0} ms  ratio {took / MostPage:0.00}");
        }

        Console.WriteLine($"trail.size {await house.Database.Scalar<long>("SELECT pg_total_relation_size('audit_entries')") / rows} bytes/row  with indexes; the table alone "
            + $"{await house.Database.Scalar<long>("SELECT pg_relation_size('audit_entries')") / rows}");
    }

    private static Task<IReadOnlyList<TrailLine>> First(ApplicationHouse house, TrailFilter filter) => house.Ask(async (TrailQueries queries) =>
    {
        var rows = TrailQueries.After(await queries.Of(filter, null, default), null).Take(Page + 1);
        return await house.Ask((Ventanilla.Application.Common.IReads reads) => reads.List(rows.Select(e => new TrailLine(
            e.Id, e.Sequence, e.Hash, e.At, e.Action, e.Outcome, e.ActorKind, e.ActorId, e.Channel, e.SubjectKind, e.SubjectId, e.Address, e.Device, e.Correlation)), default));
    });

    private static async Task Check(ApplicationHouse house, bool whole, string name, double? limit)
    {
        TrailProof? proof = null;
        var took = await Took(async () => proof = await house.Ask((TrailCheck check) => check.Of(whole, default)));
        if (proof!.Break is { } broken)
            throw new InvalidOperationException($"The chain does not hold: {broken}");
        Console.WriteLine($"trail.verify.{name} {took:0} ms  {proof.Rows} rows, {proof.Rows / took * 1_000:0} rows/s{(limit is { } most ? $"  limit {most:0} ms  ratio {took / most:0.00}" : "")}");
    }

    private static async Task Fill(ApplicationHouse house, int rows)
    {
        await using var connection = await house.Database.Open();
        await using var command = TestDatabase.Command($"""
            INSERT INTO audit_entries ("Id", "At", "Action", "Outcome", "ActorKind", "ActorId", "Channel", "SubjectKind", "SubjectId", "Address", "Device", "Correlation")
            SELECT gen_random_uuid(), '2026-01-01'::timestamptz + i * interval '1 second', (ARRAY['sign_in', 'follow_case', 'answer_case', 'register'])[1 + i % 4], 'done', 'account',
                '019ac000-0000-7000-8000-' || lpad((i % 20000)::text, 12, '0'), 'web', 'account', '019ac000-0000-7000-8000-' || lpad((i % 50000)::text, 12, '0'),
                '10.0.' || i % 200 || '.' || i % 250, 'Firefox, Linux', 'c' || i / 2
            FROM generate_series(1, {rows}) i
            """, connection);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<double> Took(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
