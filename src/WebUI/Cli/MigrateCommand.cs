using System.CommandLine;
using Ventanilla.Application.Common;

namespace Ventanilla.WebUI.Cli;

/// <summary><c>migrate</c>: brings the database to this version, and says which steps that took.</summary>
internal sealed class MigrateCommand : Command
{
    public MigrateCommand(Func<ServiceProvider> open) : base("migrate", CliText.Of("cli.migrate")) => SetAction(async (_, stop) =>
    {
        await using var services = open();
        await using var scope = services.CreateAsyncScope();
        var migrated = await scope.ServiceProvider.GetRequiredService<IDatabase>().Migrate(stop);
        if (migrated.Failures is [var refusal, ..])
            return PortalCommands.Failed(CliText.Of(refusal.Code, [.. refusal.Arguments]));
        var taken = migrated.Value;
        foreach (var step in taken)
            Console.WriteLine(CliText.Of("cli.migrated", step));
        Console.WriteLine(CliText.Of("cli.migrated_all", taken.Count));
        return PortalCommands.Done;
    });
}
