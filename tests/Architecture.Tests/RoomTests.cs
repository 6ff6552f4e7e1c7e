using System.Text.RegularExpressions;

namespace Ventanilla.Architecture.Tests;

/// <summary>A reader who opens any layer sees the same rooms, and they are the glossary of docs/domain.md.</summary>
public sealed class RoomTests
{
    private static readonly string[] Rooms =
        [.. Regex.Matches(File.ReadAllText(Path.Combine(Tree.Root, "docs/domain.md")), @"^\| \*\*(\w+)\*\* \|", RegexOptions.Multiline).Select(m => m.Groups[1].Value)];

    private static readonly string[] WithFolders = ["src/Domain", "src/Application", "src/Infrastructure", "src/WebUI", "src/WebUI/Pages", "tests/Domain.Tests", "tests/Application.Tests"];

    [Fact]
    public void The_glossary_has_rooms() => Rooms.Length.ShouldBe(27);

    [Theory]
    [InlineData("src/Domain", "Common")]
    [InlineData("src/Application", "Common", "Pipeline")]
    [InlineData("src/Infrastructure", "Hosting", "Jobs", "KeyRing", "Persistence")]
    [InlineData("src/WebUI", "Api", "Areas", "Cli", "Data", "Flow", "Forms", "Hosting", "Localization", "Pages", "Portals", "Properties", "Texts", "wwwroot")]
    [InlineData("src/WebUI/Pages", "Development", "Shared")]
    [InlineData("tests/Domain.Tests", "Common")]
    [InlineData("tests/Application.Tests", "Jobs", "Persistence")]
    public void Folders_are_rooms_or_technical(string layer, params string[] technical) =>
        Below(layer).Where(p => p.Length > 1).Select(p => p[0]).Distinct().Except(Rooms).Except(technical).ShouldBeEmpty();

    [Theory]
    [InlineData("src/WebUI/Texts", "Cli", "Development", "Failures", "Fields")]
    public void Texts_are_of_rooms_or_technical(string folder, params string[] technical) =>
        Below(folder).Select(p => p[^1].Split('.')[0]).Distinct().Except(Rooms).Except(technical).ShouldBeEmpty();

    [Fact]
    public void A_page_stands_in_a_room() => Below("src/WebUI/Pages").Where(p => p.Length == 1).Select(p => p[0])
        .Except(["_ViewImports.cshtml", "_ViewStart.cshtml"]).ShouldBeEmpty();

    /// <summary>What has a purpose has a room.</summary>
    [Theory]
    [InlineData("src/Domain/Common")]
    [InlineData("src/Application/Common")]
    public void What_is_common_fits_a_screen(string folder) => Below(folder).Count().ShouldBeLessThanOrEqualTo(6);

    [Fact]
    public void A_room_that_holds_more_than_about_twenty_use_cases_is_two_rooms()
    {
        foreach (var room in Rooms)
            Tree.Code($"src/Application/{room}").Count(f => f.Text.Contains("IRequestHandler<", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(22, room);
    }

    [Fact]
    public void A_file_is_in_the_namespace_of_its_room()
    {
        foreach (var folder in WithFolders)
            foreach (var file in Tree.Code(folder).Where(f => f.Path[(folder.Length + 1)..].Contains('/', StringComparison.Ordinal)))
                file.Text.ShouldContain($"namespace Ventanilla.{file.Path.Split('/')[1..^1].Aggregate((a, b) => a + "." + b)};", customMessage: file.Path);
    }

    private static IEnumerable<string[]> Below(string folder) =>
        Tree.All.Where(f => f.Path.StartsWith(folder + "/", StringComparison.Ordinal)).Select(f => f.Path[(folder.Length + 1)..].Split('/'));
}
