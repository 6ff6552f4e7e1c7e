using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Ventanilla.Domain.Common;

namespace Ventanilla.WebUI.Cli;

/// <summary>What the portal's program does besides serving pages. Called first in Program, before any setting is read.</summary>
public static class PortalCommands
{
    internal const int Done = 0, Refused = 1, Misused = 2, DoneInPart = 3, Broken = 4;

    /// <param name="open">What a command works with, opened only by one that needs it.</param>
    /// <returns>The exit code (0 done, 1 refused or failed, 2 not understood, 3 done but for rows that were rejected or that
    /// wait for the sealer, 4 the chain of the trail does not hold), or null when there is no command and the portal should start.</returns>
    public static async Task<int?> Run(string[] args, Func<ServiceProvider> open)
    {
        // Settings of the host (--urls=…) are not commands.
        if (args.Length == 0 || (args[0].StartsWith('-') && args[0] is not ("--help" or "-h" or "-?")))
            return null;

        // The library's own words too: Spanish unless the terminal speaks another language of ours.
        CultureInfo.CurrentUICulture = Language.Current.Culture;
        var asked = All(open).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (asked.Errors.Count > 0)
        {
            // What was not understood, and how it is said; none of it is the command's output.
            await asked.InvokeAsync(new InvocationConfiguration { Output = Console.Error });
            return Misused;
        }

        return await Run(asked);
    }

    private static RootCommand All(Func<ServiceProvider> open)
    {
        var all = new RootCommand(CliText.Of("cli.portal"))
        {
            new MigrateCommand(open),
            new RestoredCommand(open),
            new Command("people", CliText.Of("cli.people")) { new ImportCommand(open), new SampleCommand() },
            new Command("cases", CliText.Of("cli.cases")) { new SampleCasesCommand(open), new FilesCommand(CommandServices.OpenWithFiles) },
            new Command("audit", CliText.Of("cli.audit")) { new VerifyCommand(open) },
            new Command("staff", CliText.Of("cli.staff")) { new InviteCommand(open) },
        };
        all.Options.Remove(all.Options.Single(o => o is VersionOption));
        return all;
    }

    private static async Task<int> Run(ParseResult asked)
    {
        using var stop = new CancellationTokenSource();
        ConsoleCancelEventHandler interrupt = (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        Console.CancelKeyPress += interrupt;
        try
        {
            return await asked.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, stop.Token);
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

    internal static int Failed(string text)
    {
        Console.Error.WriteLine();
        Console.Error.WriteLine(text);
        return Refused;
    }
}
