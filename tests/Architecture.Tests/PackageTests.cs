using System.Text.RegularExpressions;

namespace Ventanilla.Architecture.Tests;

/// <summary>What a package brings stays in its folder, so that it can be replaced there.</summary>
public sealed class PackageTests
{
    [Theory]
    [InlineData("Hangfire", "src/Infrastructure/Jobs/")]
    [InlineData("MailKit", "src/Infrastructure/Notifications/")]
    [InlineData("MimeKit", "src/Infrastructure/Notifications/")]
    [InlineData("Npgsql", "src/Infrastructure/Persistence/")]
    [InlineData("Microsoft.Data.SqlClient", "src/Infrastructure/Persistence/")]
    [InlineData("CsvHelper", "src/Infrastructure/People/")]
    [InlineData("Org.BouncyCastle", "src/Infrastructure/Notifications/")]
    [InlineData("System.CommandLine", "src/WebUI/Cli/")]
    [InlineData("MaxMind.Db", "src/WebUI/Localization/")]
    [InlineData("OpenTelemetry", "src/WebUI/Hosting/")]
    [InlineData("OpenIddict", "src/Infrastructure/Connections/", "src/WebUI/Connections/")]
    [InlineData("QRCoder", "src/WebUI/Forms/")]
    [InlineData("Zxcvbn", "src/Application/SignIn/")]
    public void Its_types_are_named_only_in_its_folder(string package, params string[] folders)
    {
        var named = new Regex($@"\busing\s+(global::)?{Regex.Escape(package)}\b|(?<![\w.]){Regex.Escape(package)}\.[A-Z]\w*");
        Tree.Code("src").Where(f => !folders.Any(folder => f.Path.StartsWith(folder, StringComparison.Ordinal)))
            .SelectMany(f => f.Code.Split('\n').Where(l => named.IsMatch(l) && !l.Contains("namespace ", StringComparison.Ordinal)).Select(l => $"{f.Path}: {l.Trim()}"))
            .ShouldBeEmpty();
    }
}
