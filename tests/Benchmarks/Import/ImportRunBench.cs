using System.Diagnostics;
using Ventanilla.Application.People;
using Ventanilla.Application.People.Samples;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Staff;
using Ventanilla.Testing;

namespace Ventanilla.Benchmarks.Import;

/// <summary>A million people through the browser's way: their file is given, checked and loaded, with the report of every row. What counts is the memory.</summary>
internal static class ImportRunBench
{
    private const int People = 1_000_000;
    private const double MostMiB = 300;

    public static async Task Run()
    {
        using var folder = new TemporaryFolder();
        SamplePeople.Write(folder.Path, People);
        await using var house = await ApplicationHouse.Open(SampleHouse.Policy with { People = new() { ImportNeedsTwo = false } });
        house.Caller.As = Actor.Staff(Guid.CreateVersion7(), Guid.CreateVersion7(), StaffRole.Administrator.PermissionsOf(), Channel.Web);
        Console.WriteLine($"import-run.before {ImportBench.PeakMiB():0} MiB");

        await using var file = File.OpenRead(folder["people.csv"]);
        var given = Stopwatch.GetTimestamp();
        var id = (await house.Send(new StartImport(new GivenFile("people.csv", file), null))).Value;
        Console.WriteLine($"import-run.give {Stopwatch.GetElapsedTime(given).TotalSeconds:0.0} s  {file.Length >> 20} MiB");
        await Works(house, id, ImportState.Checked, "check");
        if (!(await house.Send(new ApplyImport(id, InPart: false))).Succeeded)
            throw new InvalidOperationException("It cannot be applied.");
        await Works(house, id, ImportState.Applied, "apply");
        var memory = ImportBench.PeakMiB();
        Console.WriteLine($"import-run.memory {memory:0} MiB  limit {MostMiB:0} MiB  ratio {memory / MostMiB:0.00}");
    }

    private static async Task Works(ApplicationHouse house, Guid id, ImportState wanted, string what)
    {
        var began = Stopwatch.GetTimestamp();
        var ran = await house.Send(new RunImports());
        var run = (await house.Send(new GetImport(id))).Value;
        if (!ran.Succeeded || run.State != wanted)
            throw new InvalidOperationException($"It is {run.State}.");
        Console.WriteLine($"import-run.{what} {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s  {run.Tally}");
    }
}
