using System.CommandLine;
using System.Diagnostics;
using MediatR;
using Ventanilla.Application.People;

namespace Ventanilla.WebUI.Cli;

/// <summary><c>people import</c>: progress, then every problem at its place, then the counts.</summary>
internal sealed class ImportCommand : Command
{
    private readonly Argument<string> _people = new(CliText.Of("cli.name_people")) { Description = CliText.Of("cli.file_people") };
    private readonly Argument<string> _facts = new(CliText.Of("cli.name_facts")) { Description = CliText.Of("cli.file_facts") };
    private readonly Option<string?> _rejects = new("--rejects") { HelpName = CliText.Of("cli.name_folder"), Description = CliText.Of("cli.rejects") };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = CliText.Of("cli.dry_run") };

    public ImportCommand(Func<ServiceProvider> open) : base("import", CliText.Of("cli.people_import"))
    {
        Add(_people);
        Add(_facts);
        Add(_dryRun);
        Add(_rejects);
        SetAction(async (asked, stop) =>
        {
            await using var services = open();
            await using var scope = services.CreateAsyncScope();
            var import = new ImportPeople(asked.GetRequiredValue(_people), asked.GetRequiredValue(_facts), asked.GetValue(_dryRun))
            {
                Progress = new ImportProgressBar(Console.Out, Console.IsOutputRedirected),
                Rejects = asked.GetValue(_rejects) is { } folder ? new(folder, InWords) : null,
            };
            return await Run(scope.ServiceProvider, import, stop);
        });
    }

    private static async Task<int> Run(IServiceProvider services, ImportPeople import, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        var result = await services.GetRequiredService<IMediator>().Send(import, stop);
        if (!result.Succeeded)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, result.Failures.Select(f => f.Code)));
            return PortalCommands.Refused;
        }

        var report = result.Value;
        foreach (var problem in report.Problems)
            Console.WriteLine(Told(problem, problem.File == ImportFile.People ? import.PeopleFile : import.FactsFile));
        if (report.ProblemCount > report.Problems.Count)
            Console.WriteLine(CliText.Of("cli.more_problems", report.ProblemCount - report.Problems.Count));
        Console.WriteLine(Summary(report, import, Stopwatch.GetElapsedTime(started)));
        return report.ProblemCount == 0 ? PortalCommands.Done : report.Rejected ? PortalCommands.DoneInPart : PortalCommands.Refused;
    }

    /// <summary><c>people.csv:12 birth_date: …</c>, as compilers tell, so that editors find the place.</summary>
    private static string Told(ImportProblem problem, string path)
    {
        var place = Path.GetFileName(path) + (problem.Line > 0 ? $":{problem.Line}" : "") + (problem.Column is { } column ? $" {column}" : "");
        return $"{place}: {CliText.Of(problem.Code, [.. problem.Arguments])}";
    }

    private static string InWords(ImportProblem problem) =>
        (problem.Column is { } column ? $"{column}: " : "") + CliText.Of(problem.Code, [.. problem.Arguments]);

    private static string Summary(ImportReport report, ImportPeople import, TimeSpan elapsed)
    {
        var read = CliText.Of("cli.read", report.PeopleRead, report.FactsRead, report.EmptyFacts, elapsed.TotalSeconds);
        if (report.Rejected)
            read += Environment.NewLine + CliText.Of("cli.rejected", report.ProblemCount, import.Rejects!.Folder);
        else if (report.ProblemCount > 0)
            return read + Environment.NewLine + (report.ProblemCount == 1 ? CliText.Of("cli.refused_one") : CliText.Of("cli.refused", report.ProblemCount));
        if (import.DryRun && report.Rejected)
            return read + Environment.NewLine + CliText.Of("cli.dry_rest");
        if (import.DryRun)
            return read + Environment.NewLine + CliText.Of("cli.dry");
        var counts = report.Counts;
        return read + Environment.NewLine
            + CliText.Of("cli.stored_people", counts.PeopleAdded, counts.PeopleChanged, report.PeopleUnchanged)
            + Environment.NewLine + CliText.Of("cli.stored_facts", counts.FactsAdded, counts.FactsChanged, counts.FactsRemoved);
    }
}
