using System.Text.RegularExpressions;

namespace Ventanilla.Architecture.Tests;

/// <summary>A document that names a class or a test which is gone tells of a promise that nothing keeps.</summary>
public sealed class DocumentTests
{
    private static readonly Lazy<HashSet<string>> Words = new(() =>
        [.. Tree.Under("src", ".cs", ".cshtml", ".razor", ".resx", ".json").Concat(Tree.Under("tests", ".cs"))
            .SelectMany(f => Regex.Matches(f.Text, @"\w+").Select(m => m.Value)).Distinct()]);

    /// <summary>Words of the drivers, in connection strings.</summary>
    private static readonly string[] OfOthers = ["TrustServerCertificate", "MultipleActiveResultSets"];

    [Theory]
    [InlineData("docs/security.md")]
    [InlineData("docs/domain.md")]
    [InlineData("docs/operations.md")]
    [InlineData("README.md")]
    public void Every_name_of_code_in_it_is_there(string document)
    {
        var named = Regex.Matches(File.ReadAllText(Path.Combine(Tree.Root, document)), @"`([A-Z][a-z]+(?:[A-Z][a-z0-9]+)+)(?:\.([A-Z]\w+))?`")
            .SelectMany(m => new[] { m.Groups[1].Value, m.Groups[2].Value }).Where(n => n.Length > 0).Distinct().ToArray();
        named.Except(Words.Value).Except(OfOthers).ShouldBeEmpty();
        (document is "README.md" || named.Length > 10).ShouldBeTrue();
    }
}
