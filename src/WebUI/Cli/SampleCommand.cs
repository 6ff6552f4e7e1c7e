using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Ventanilla.Application.People.Samples;

namespace Ventanilla.WebUI.Cli;

/// <summary><c>people sample</c>: writes made-up people, in the form in which <c>people import</c> reads them.</summary>
internal sealed class SampleCommand : Command
{
    private const int Most = 5_000_000;

    private readonly Argument<string> _folder = new(CliText.Of("cli.name_folder")) { Description = CliText.Of("cli.folder") };

    private readonly Option<int> _count = new("--count")
    {
        HelpName = "N", Description = CliText.Of("cli.count"), DefaultValueFactory = _ => SamplePeople.UsualCount, CustomParser = Counted,
    };

    public SampleCommand() : base("sample", CliText.Of("cli.people_sample"))
    {
        Add(_folder);
        Add(_count);
        SetAction(asked => Write(asked.GetRequiredValue(_folder), asked.GetValue(_count)));
    }

    private static int Counted(ArgumentResult typed)
    {
        if (int.TryParse(typed.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= Most)
            return count;
        typed.AddError(CliText.Of("cli.count_range", Most));
        return 0;
    }

    private static int Write(string folder, int count)
    {
        SamplePeople.Write(folder, count);
        Console.WriteLine(CliText.Of("cli.sampled", count, folder));
        return PortalCommands.Done;
    }
}
