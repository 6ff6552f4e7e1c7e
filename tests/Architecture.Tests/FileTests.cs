using System.Text.RegularExpressions;

namespace Ventanilla.Architecture.Tests;

/// <summary>What every file must be.</summary>
public sealed class FileTests
{
    private const int Longest = 200;

    private static readonly string[] TextEndings =
        [".cs", ".cshtml", ".razor", ".resx", ".json", ".md", ".csproj", ".props", ".targets", ".js", ".css", ".sln", ".npmrc", ".yml", ".config", ".gitignore"];

    private static IEnumerable<SourceFile> Texts =>
        Tree.All.Where(f => TextEndings.Any(e => f.Path.EndsWith(e, StringComparison.Ordinal)) || f.Path.StartsWith("scripts/", StringComparison.Ordinal)
            || f.Path.StartsWith(".ci/", StringComparison.Ordinal));

    [Fact]
    public void No_source_file_is_over_200_lines() =>
        Tree.Code("src").Where(f => f.Lines.Length > Longest + 1).Select(f => $"{f.Path}: {f.Lines.Length}").ShouldBeEmpty();

    /// <summary>Razor leaves out any attribute that is null but these: a script that looks for one would find it on every element.</summary>
    [Fact]
    public void No_data_attribute_is_meant_to_be_left_out() => Offenders(Tree.Under("src", ".cshtml"), @"\bdata-[\w-]+=""@\(((?!\)"")[^\n])*\bnull\)""");

    [Fact]
    public void No_file_knows_a_machine() => Offenders(Texts, @"(?<![\w.$}])/(work|root|home/\w+|Users/\w+|tmp/\w+)/\w|\b[A-Z]:\\(Users|src|dev)\\");

    [Fact]
    public void No_file_knows_a_private_registry()
    {
        Offenders(Texts, "artifact" + "ory|jf" + @"rog\.|codeart" + "ifact|nex" + @"us\.|:_auth" + "Token|_pass" + "word=|//[^/\\s:@\"']+:[^/\\s:@\"']+@[a-z]");
        Offenders(Tree.All.Where(f => f.Name is "package-lock" or "nuget" or "NuGet" || f.Path == ".npmrc"),
            @"https?://(?!registry\.npmjs\.org|api\.nuget\.org|opencollective\.com|github\.com|www\.patreon\.com)");
    }

    [Fact]
    public void Nothing_is_left_for_later_and_nothing_waits_for_a_time() => Offenders(
        Tree.Code("src").Concat(Tree.Code("tests")).Where(f => f.Path != "tests/Testing/Eventually.cs"),
        @"\bTO" + @"DO\b|\bFIX" + @"ME\b|Thread\.Sl" + @"eep|Task\.Del" + @"ay|\(\s*Sk" + @"ip\s*=");

    [Fact]
    public void Nothing_silences_the_compiler_in_place() =>
        Offenders(Tree.Code("src"), @"#pragma\s+warning\s+disable|SuppressMessage\(");

    private static void Offenders(IEnumerable<SourceFile> files, string pattern) => files
        .SelectMany(f => Regex.Matches(f.Text, pattern).Select(m => $"{f.Path}: {m.Value}")).ShouldBeEmpty();
}
