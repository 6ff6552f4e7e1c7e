using System.Text.RegularExpressions;
using Ventanilla.Application.Portal;

namespace Ventanilla.Architecture.Tests;

/// <summary>Every portal's colours can be read, by day and by night, wherever css/site.css, forms.css and pages.css put one on another.</summary>
public sealed class ThemeTests
{
    private const string Portals = "src/WebUI/wwwroot/portals";

    // Text on ground, as the rules of the three stylesheets pair them; hovers and notices included.
    private static readonly string[] Text =
    [
        "ink on page sheet brand-wash danger-wash good-wash warn-wash", "ink-soft on page sheet brand-wash",
        "link on page sheet brand-wash good-wash warn-wash", "brand-strong on page sheet brand-wash good-wash warn-wash",
        "on-brand on brand brand-strong", "sheet on ink", "danger on sheet danger-wash", "on-danger on danger",
        "good on sheet good-wash", "warn on sheet warn-wash", "on-footer on footer", "accent on footer",
        "on-hero on hero", "on-hero-soft on hero", "hero-mark on hero", "on-hero-button on hero-button", "hero-button on hero",
    ];

    // Edges and marks that mean something: WCAG 2.2, 1.4.11.
    private static readonly string[] Marks =
        ["edge on sheet", "brand on sheet line brand-wash", "good-wash on good", "danger on sheet", "warn on warn-wash"];

    // The ring of the focus is two: one of them must be seen on each ground.
    private static readonly string[] Grounds = ["page", "sheet", "brand-wash", "footer", "danger-wash", "good-wash", "warn-wash", "hero"];

    public static TheoryData<string> Themes => [.. Tree.Under(Portals, ".css").Select(f => f.Path)];

    [Theory, MemberData(nameof(Themes))]
    public void Every_pair_of_colours_can_be_read(string theme)
    {
        var (day, night) = Colours(theme);
        foreach (var (time, colours) in new[] { ("day", day), ("night", night) })
        {
            Weak(colours, Text, 4.5).ShouldBeEmpty(time);
            Weak(colours, Marks, 3).ShouldBeEmpty(time);
            Grounds.Where(g => ColourPolicy.Contrast(colours["focus"], colours[g]) < 3 && ColourPolicy.Contrast(colours["focus-halo"], colours[g]) < 3)
                .ShouldBeEmpty($"{time}: no ring of the focus is seen there");
        }
    }

    [Theory, MemberData(nameof(Themes))]
    public void A_theme_holds_custom_properties_and_nothing_else(string theme)
    {
        var text = Tree.All.Single(f => f.Path == theme).Text;
        Regex.Replace(text, @"/\*.*?\*/|@media screen and \(prefers-color-scheme: dark\)|:root|--[\w-]+:[^;{}]+;|[{}\s]", "", RegexOptions.Singleline).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Themes))]
    public void Every_theme_has_its_policy_and_its_logo(string theme)
    {
        var name = theme.Split('/')[^2];
        Tree.All.ShouldContain(f => f.Path == $"src/WebUI/Portals/{name}.json");
        Tree.All.Single(f => f.Path == $"{Portals}/{name}/logo.svg").Text.ShouldContain("viewBox=\"0 0 48 48\"");
    }

    [Fact]
    public void No_stylesheet_of_all_portals_names_one_of_them() => Tree.Under("src/WebUI/wwwroot/css", ".css")
        .Where(f => Tree.Under(Portals, ".css").Any(t => f.Text.Contains(t.Path.Split('/')[^2], StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();

    [Fact]
    public void Contrast_is_what_the_standard_says()
    {
        ColourPolicy.Contrast("#000000", "#ffffff").ShouldBe(21, 0.001);
        ColourPolicy.Contrast("#777777", "#ffffff").ShouldBe(4.478, 0.001);
        ColourPolicy.Contrast("#ff0000", "#ff0000").ShouldBe(1, 0.001);
    }

    private static IEnumerable<string> Weak(Dictionary<string, string> colours, string[] pairs, double least) =>
        from pair in pairs
        let sides = pair.Split(" on ")
        from ground in sides[1].Split(' ')
        let contrast = ColourPolicy.Contrast(colours[sides[0]], colours[ground])
        where contrast < least
        select $"{sides[0]} on {ground}: {contrast:F2}";

    // As the browser takes them: what all portals have, then the theme, and by night what either says for the night.
    private static (Dictionary<string, string> Day, Dictionary<string, string> Night) Colours(string theme)
    {
        Dictionary<string, string> day = [], night = [];
        foreach (var sheet in new[] { "src/WebUI/wwwroot/css/site.css", theme })
        {
            var text = Tree.All.Single(f => f.Path == sheet).Text;
            var dark = text.IndexOf("@media screen and (prefers-color-scheme: dark)", StringComparison.Ordinal);
            foreach (Match colour in Regex.Matches(text, @"--([\w-]+): (#[0-9a-f]{6}|var\(--[\w-]+\));"))
            {
                night[colour.Groups[1].Value] = colour.Groups[2].Value;
                if (colour.Index < dark)
                    day[colour.Groups[1].Value] = colour.Groups[2].Value;
            }
        }

        return (Resolved(day), Resolved(night));
    }

    private static Dictionary<string, string> Resolved(Dictionary<string, string> colours) =>
        colours.ToDictionary(c => c.Key, c => c.Value.StartsWith("var(--", StringComparison.Ordinal) ? colours.GetValueOrDefault(c.Value[6..^1], "") : c.Value);
}
