using System.CommandLine;
using MediatR;
using Ventanilla.Application.Cases;

namespace Ventanilla.WebUI.Cli;

/// <summary><c>cases files</c>: whether each file that a case has is in its folder, and which are not. Changes nothing.</summary>
internal sealed class FilesCommand : Command
{
    /// <param name="open">With the folder of the files.</param>
    public FilesCommand(Func<ServiceProvider> open) : base("files", CliText.Of("cli.cases_files")) => SetAction(async (_, stop) =>
    {
        await using var services = open();
        await using var scope = services.CreateAsyncScope();
        var found = (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FindLostFiles(), stop)).Value;
        foreach (var file in found.Lost)
            Console.WriteLine($"{file.Radicado}\t{file.Id:N}\t{file.Name}");
        if (found.Lost.Count > 0)
            return PortalCommands.Failed(CliText.Of("cli.files_lost", found.Lost.Count, found.Looked));
        Console.WriteLine(CliText.Of("cli.files_there", found.Looked));
        return PortalCommands.Done;
    });
}
