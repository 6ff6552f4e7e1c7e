using Ventanilla.Application.People;

namespace Ventanilla.WebUI.Cli;

/// <summary>A bar that moves on a terminal; elsewhere a line each ten hundredths, so that a log stays short.</summary>
internal sealed class ImportProgressBar(TextWriter output, bool plain) : IProgress<ImportProgress>
{
    private const int Width = 30;

    private (ImportStage Stage, int Step)? _shown;

    public void Report(ImportProgress value)
    {
        var hundredths = (int)(value.Fraction * 100);
        var shown = (value.Stage, plain ? hundredths / 10 : hundredths);
        if (shown == _shown)
            return;
        _shown = shown;

        var stage = CliText.Of($"cli.stage_{value.Stage}");
        if (plain)
        {
            output.WriteLine($"{stage}: {hundredths} %");
            return;
        }

        var full = hundredths * Width / 100;
        output.Write($"\r[{new string('#', full)}{new string('.', Width - full)}] {hundredths,3} %  {stage}\u001b[K");
        if (hundredths == 100)
            output.WriteLine();
    }
}
