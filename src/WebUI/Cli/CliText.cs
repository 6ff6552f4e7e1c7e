using System.Globalization;
using System.Resources;

namespace Ventanilla.WebUI.Cli;

/// <summary>The words of the commands (Texts/Cli.resx), in the language of the terminal: Spanish unless it is English.</summary>
internal static class CliText
{
    private static readonly ResourceManager Texts = new("Ventanilla.WebUI.Texts.Cli", typeof(CliText).Assembly);

    public static string Of(string code, params object[] arguments) =>
        string.Format(CultureInfo.CurrentCulture, Texts.GetString(code, CultureInfo.CurrentUICulture) ?? code, arguments);
}
