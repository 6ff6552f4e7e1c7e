using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MediatR;
using Ventanilla.Application.Portal;
using Ventanilla.WebUI.Localization;

namespace Ventanilla.WebUI.Cli;

/// <summary><c>restored</c>: sees to it that nothing comes back with a backup that was put in the place of the database, before a portal starts on it.</summary>
internal sealed class RestoredCommand : Command
{
    /// <summary>More is a slip of the finger.</summary>
    private const int Most = 1_000_000;

    private readonly Option<uint?> _skip = new("--skip")
    {
        HelpName = "N", Description = CliText.Of("cli.restored_skip", SettleRestore.UsualDays, SettleRestore.Fewest), CustomParser = Counted,
    };

    public RestoredCommand(Func<ServiceProvider> open) : base("restored", CliText.Of("cli.restored"))
    {
        Add(_skip);
        SetAction((asked, stop) => Settle(open, asked.GetValue(_skip), stop));
    }

    private static uint? Counted(ArgumentResult typed)
    {
        if (uint.TryParse(typed.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Most)
            return count;
        typed.AddError(CliText.Of("cli.restore_skip", Most));
        return null;
    }

    private static async Task<int> Settle(Func<ServiceProvider> open, uint? skip, CancellationToken stop)
    {
        await using var services = open();
        await using var scope = services.CreateAsyncScope();
        var settled = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new SettleRestore(skip), stop);
        if (settled.Failures is [var refusal, ..])
            return PortalCommands.Failed(CliText.Of(refusal.Code, [.. refusal.Arguments]));
        var (until, next, sessions, mails) = settled.Value;
        Console.WriteLine(CliText.Of("cli.restored_until", until.ToLocalDayAndHour()));
        Console.WriteLine(CliText.Of("cli.restored_sessions", sessions));
        Console.WriteLine(CliText.Of("cli.restored_mails", mails));
        Console.WriteLine(CliText.Of("cli.restored_next", next));
        return PortalCommands.Done;
    }
}
