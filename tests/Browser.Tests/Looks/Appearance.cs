using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Testing;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>Looks at one state of a page as everyone may see it: phone and desk, light and dark. Keeps a picture of each for people,
/// and what axe finds against WCAG 2.2 AA, or what sticks out sideways, for the test.</summary>
public sealed class Appearance
{
    private static readonly AxeRunOptions Wcag22AA = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    private static readonly string Pictures = Directory.CreateDirectory(
        Path.Combine(PortalProcess.Repository, "tests", "Browser.Tests", "Screenshots")).FullName;

    private readonly List<string> _faults = [];
    private int _states;

    /// <param name="states">How many must have been looked at.</param>
    public void Accept(int states)
    {
        _faults.ShouldBeEmpty();
        _states.ShouldBe(states);
    }

    /// <param name="name">Of the state, and of its pictures.</param>
    public async Task Of(Visitor visitor, string name)
    {
        var page = visitor.Page;
        foreach (var width in new[] { 390, 1280 })
            foreach (var scheme in Schemes(visitor))
            {
                await page.SetViewportSizeAsync(width, 844);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                var seen = $"{name} {visitor.Words.Language} {width} {scheme}";
                if (scheme == ColorScheme.Light)
                    await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Pictures, $"{name}-{visitor.Words.Language}-{width}.png") });
                foreach (var violation in (await page.RunAxe(Wcag22AA)).Violations)
                    _faults.Add($"{seen}: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(n => n.Html))}");
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var wide)
                    _faults.Add($"{seen}: {wide} px stick out sideways");
            }

        _states++;
        await page.SetViewportSizeAsync(visitor.Manner.Width, 844);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    // Words change lengths, not colours: the dark side is looked at in Spanish.
    private static ColorScheme[] Schemes(Visitor visitor) =>
        visitor.Words.Language == "es" ? [ColorScheme.Light, ColorScheme.Dark] : [ColorScheme.Light];
}
