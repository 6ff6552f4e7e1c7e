using System.Diagnostics;
using Npgsql;
using Ventanilla.Application.People;
using Ventanilla.Application.People.Samples;
using Ventanilla.Testing;

namespace Ventanilla.Benchmarks.Import;

/// <summary>An import of people and their facts beside the least that PostgreSQL can be asked for: the same rows by COPY, in its own form,
/// into the same tables with the same indexes and references. Then the same files again with one row in fifty changed.</summary>
internal static class ImportBench
{
    private const int People = 200_000;
    private const double MostForNew = 1.5;
    private const double MostForKnown = 2.5;
    private const double MostMiB = 200;
    private static readonly string[] Tables = ["people", "person_facts"];

    public static async Task Run()
    {
        using var folder = new TemporaryFolder();
        SamplePeople.Write(folder.Path, People);
        Change(folder.Path, "people.csv", cell: 10, (value, _) => value == "true" ? "false" : "true");
        Change(folder.Path, "facts.csv", cell: 3, (_, before) => before);

        await using var house = await ApplicationHouse.Open(SampleHouse.Policy);
        var first = await Import(house, folder.Path, "people.csv", "facts.csv");
        var memory = PeakMiB();
        var again = await Import(house, folder.Path, "changed-people.csv", "changed-facts.csv");
        await Dump(house.Database, folder.Path);
        await using var plain = await TestDatabase.Create();
        var copy = await Timed(() => Copy(plain, folder.Path));

        var (added, changed) = (first.Report.Counts, again.Report.Counts);
        Console.WriteLine($"copy {copy:0.0} s  {added.PeopleAdded} people, {added.FactsAdded} facts");
        Console.WriteLine($"import {first.Seconds:0.0} s  ratio {first.Seconds / copy:0.00}  limit {MostForNew:0.00}");
        Console.WriteLine($"import.again {again.Seconds:0.0} s  ratio {again.Seconds / copy:0.00}  limit {MostForKnown:0.00}  "
            + $"{changed.PeopleChanged} people, {changed.FactsChanged} facts changed, {changed.PeopleAdded + changed.FactsAdded + changed.FactsRemoved} others");
        Console.WriteLine($"import.memory {memory:0} MiB  limit {MostMiB:0} MiB  ratio {memory / MostMiB:0.00}");
    }

    private static async Task<(double Seconds, ImportReport Report)> Import(ApplicationHouse house, string folder, string people, string facts)
    {
        ImportReport? report = null;
        var seconds = await Timed(async () => report = (await house.Send(new ImportPeople(Path.Combine(folder, people), Path.Combine(folder, facts), DryRun: false))).Value);
        return report!.Stored ? (seconds, report) : throw new InvalidOperationException($"{report.ProblemCount} problems, the first: {report.Problems[0]}");
    }

    private static async Task<double> Timed(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    /// <summary>Every fiftieth line gets another value: what it makes of its own and of one that stood there before for the same kind of row.</summary>
    private static void Change(string folder, string file, int cell, Func<string, string, string> change)
    {
        var before = new Dictionary<string, string>();
        var line = 0;
        File.WriteAllLines(Path.Combine(folder, $"changed-{file}"), File.ReadLines(Path.Combine(folder, file)).Select(text =>
        {
            var cells = text.Split(',');
            var (kind, value) = (cells[2], cells[cell]);
            if (line++ > 0 && line % 50 == 0)
                cells[cell] = change(value, before.GetValueOrDefault(kind, value));
            before[kind] = value;
            return string.Join(',', cells);
        }));
    }

    private static async Task Dump(TestDatabase database, string folder)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        foreach (var table in Tables)
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY {table} TO STDOUT (FORMAT BINARY)");
            await using var file = File.Create(Path.Combine(folder, $"{table}.copy"));
            await rows.CopyToAsync(file);
        }
    }

    private static async Task Copy(TestDatabase database, string folder)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var all = await connection.BeginTransactionAsync();
        foreach (var table in Tables)
        {
            await using var rows = await connection.BeginRawBinaryCopyAsync($"COPY {table} FROM STDIN (FORMAT BINARY)");
            await using var file = File.OpenRead(Path.Combine(folder, $"{table}.copy"));
            await file.CopyToAsync(rows);
        }

        await all.CommitAsync();
    }

    public static double PeakMiB() =>
        double.Parse(File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], null) / 1024;
}
