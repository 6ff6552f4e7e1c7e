using System.Data.Common;
using System.Globalization;
using Ventanilla.Application.Common;
using Ventanilla.Application.People.Samples;

namespace Ventanilla.WebUI.Cli;

/// <summary>What the portal's program does besides serving pages. Called first in Program:
/// <c>if (await PortalCommands.Run(args, () => Build(args).Services) is { } exitCode) return exitCode;</c></summary>
public static class PortalCommands
{
    private const int Done = 0, Refused = 1, Misused = 2;

    /// <param name="services">The portal's services, built only for a command that needs them; no hosted service has to run.</param>
    /// <returns>The exit code (0 done, 1 refused or failed, 2 not understood), or null when there is no command and the portal should start.</returns>
    public static async Task<int?> Run(string[] args, Func<IServiceProvider> services)
    {
        // Settings of the host (--urls=…) are not commands.
        if (args.Length == 0 || args[0].StartsWith('-'))
            return null;

        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler interrupt = (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        Console.CancelKeyPress += interrupt;
        try
        {
            return args switch
            {
                ["migrate"] => await Migrate(services(), stop.Token),
                ["people", "import", var people, var facts] => await Import(services(), people, facts, dryRun: false, stop.Token),
                ["people", "import", var people, var facts, "--dry-run"] => await Import(services(), people, facts, dryRun: true, stop.Token),
                ["people", "sample", var folder] => Sample(folder, SamplePeople.UsualCount),
                ["people", "sample", var folder, "--count", var count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var people)
                    && people is > 0 and <= 5_000_000 => Sample(folder, people),
                _ => Usage(),
            };
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            return Failed(CliText.Of("cli.stopped"));
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException || fault.InnerException is DbException)
        {
            return Failed(CliText.Of("cli.failed", fault.Message));
        }
        finally
        {
            Console.CancelKeyPress -= interrupt;
        }
    }

    private static async Task<int> Migrate(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var migrated = await scope.ServiceProvider.GetRequiredService<IDatabase>().Migrate(stop);
        if (migrated.Failures is [var refusal, ..])
            return Failed(CliText.Of(refusal.Code, [.. refusal.Arguments]));
        var taken = migrated.Value;
        foreach (var step in taken)
            Console.WriteLine(CliText.Of("cli.migrated", step));
        Console.WriteLine(CliText.Of("cli.migrated_all", taken.Count));
        return Done;
    }

    private static async Task<int> Import(IServiceProvider services, string people, string facts, bool dryRun, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        return await ImportCommand.Run(scope.ServiceProvider, people, facts, dryRun, stop) ? Done : Refused;
    }

    private static int Sample(string folder, int count)
    {
        SamplePeople.Write(folder, count);
        Console.WriteLine(CliText.Of("cli.sampled", count, folder));
        return Done;
    }

    private static int Usage()
    {
        Console.Error.WriteLine(CliText.Of("cli.usage"));
        return Misused;
    }

    private static int Failed(string text)
    {
        Console.Error.WriteLine();
        Console.Error.WriteLine(text);
        return Refused;
    }
}
