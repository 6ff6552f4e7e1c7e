using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
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

    public IReadOnlyList<string> Faults => _faults;
    public int Looked { get; private set; }

    /// <param name="name">Of the state, and of its pictures.</param>
    public async Task Of(Visitor visitor, string name)
    {
        var page = visitor.Page;
        foreach (var width in new[] { 390, 1280 })
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.SetViewportSizeAsync(width, 844);
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                var seen = $"{name} {visitor.Words.Language} {width} {scheme}";
                await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Pictures, $"{seen.Replace(' ', '-')}.png") });
                foreach (var violation in (await page.RunAxe(Wcag22AA)).Violations)
                    _faults.Add($"{seen}: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(n => n.Html))}");
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var wide)
                    _faults.Add($"{seen}: {wide} px stick out sideways");
                Looked++;
            }

        await page.SetViewportSizeAsync(visitor.Manner.Width, 844);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}
