using System.CommandLine;
using MediatR;
using Ventanilla.Application.Cases.Samples;

namespace Ventanilla.WebUI.Cli;

/// <summary><c>cases sample</c>: files made-up cases in a database that has none, to try the inbox with.</summary>
internal sealed class SampleCasesCommand : Command
{
    private const int UsualCount = 300;

    public SampleCasesCommand(Func<ServiceProvider> open) : base("sample", CliText.Of("cli.cases_sample")) => SetAction(async (_, stop) =>
    {
        await using var services = open();
        await using var scope = services.CreateAsyncScope();
        var filed = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FileSampleCases(UsualCount), stop);
        if (filed.Failures is [var refusal, ..])
            return PortalCommands.Failed(CliText.Of(refusal.Code, [.. refusal.Arguments]));
        Console.WriteLine(CliText.Of("cli.cases_sampled", filed.Value));
        return PortalCommands.Done;
    });
}
