using System.Text.RegularExpressions;

namespace Ventanilla.Architecture.Tests;

/// <summary>A reader who opens any layer sees the same rooms, and they are the glossary of docs/domain.md.</summary>
public sealed class RoomTests
{
    private static readonly string[] Rooms =
        [.. Regex.Matches(File.ReadAllText(Path.Combine(Tree.Root, "docs/domain.md")), @"^\| \*\*(\w+)\*\* \|", RegexOptions.Multiline).Select(m => m.Groups[1].Value)];

    [Fact]
    public void The_glossary_has_rooms() => Rooms.Length.ShouldBeGreaterThanOrEqualTo(8);

    [Theory]
    [InlineData("src/Domain", "Common")]
    [InlineData("src/Application", "Common")]
    [InlineData("src/Infrastructure", "Common", "Jobs", "Persistence")]
    [InlineData("src/WebUI", "Api", "Areas", "Cli", "Common", "Data", "Hosting", "Pages", "Portals", "Properties", "Texts", "wwwroot")]
    [InlineData("tests/Domain.Tests", "Common")]
    public void Folders_are_rooms_or_technical(string layer, params string[] technical) =>
        Tree.All.Where(f => f.Path.StartsWith(layer + "/", StringComparison.Ordinal))
            .Select(f => f.Path[(layer.Length + 1)..].Split('/')).Where(p => p.Length > 1).Select(p => p[0]).Distinct()
            .Except(Rooms).Except(technical).ShouldBeEmpty();

    [Fact]
    public void A_file_is_in_the_namespace_of_its_room()
    {
        foreach (var layer in new[] { "Domain", "Application" })
            foreach (var file in Tree.Code($"src/{layer}").Where(f => f.Path.Split('/').Length > 3))
                file.Text.ShouldContain($"namespace Ventanilla.{layer}.{file.Path.Split('/')[2]}", customMessage: file.Path);
    }
}
