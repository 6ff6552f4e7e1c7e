using MediatR;
using Quartz;

namespace Ventanilla.Infrastructure.Jobs.Quartz;

/// <summary>Carries a command in its data to the runner.</summary>
internal sealed class CommandJob(CommandRunner runner) : IJob
{
    public const string Command = "command";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var command = context.MergedJobDataMap[Command] switch
        {
            IRequest<Result> once => once,
            Func<IRequest<Result>> recurring => recurring(),
            var other => throw new InvalidOperationException($"A job carries {other?.GetType().Name ?? "nothing"}, not a command."),
        };
        await runner.Run(command, cancellationToken);
    }
}
