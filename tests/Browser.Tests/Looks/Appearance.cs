using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Testing;

namespace Ventanilla.Browser.Tests.Looks;

/// <summary>Looks at one state of a page as everyone may see it: small phone, phone and desk, light and dark. Keeps what axe finds against
/// WCAG 2.2 AA, or what sticks out sideways, for the test, and a picture for people: of what has a fault, or of each where pictures are asked for
/// (<c>scripts/test --pictures</c>).</summary>
public sealed class Appearance
{
    // Run as it is: the only frames of a portal hold previews of mails, which let no script in; for frames the package would open one more page at each look.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // The dark changes nothing but colours.
    private const string ViolationsOfWcag22AA = """
        async onlyColours => (await axe.run(document, {
          runOnly: onlyColours ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
          resultTypes: ['violations'], iframes: false, preload: false,
        })).violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
        """;

    private static readonly bool PicturesOfAll = Environment.GetEnvironmentVariable("VENTANILLA_PICTURES") == "all";

    internal static readonly string Pictures = Directory.CreateDirectory(
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
    /// <param name="onWideDesks">Also at 1680 px, which is what staff sit before.</param>
    public async Task Of(Visitor visitor, string name, bool onWideDesks = false)
    {
        var page = visitor.Page;
        // A title can be there before the stylesheet is.
        await page.WaitForLoadStateAsync(LoadState.Load);
        await page.EvaluateAsync(Axe);
        foreach (var width in onWideDesks ? [320, 390, 1280, 1680] : new[] { 320, 390, 1280 })
        {
            await page.SetViewportSizeAsync(width, 844);
            var seen = $"{name}-{visitor.Words.Language}-{width}";
            var before = _faults.Count;
            if (PicturesOfAll)
                await Picture(page, seen);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var wide)
                _faults.Add($"{seen}: {wide} px stick out sideways");
            var scheme = SchemeFor(visitor, width, onWideDesks);
            if (scheme is ColorScheme.Dark)
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            foreach (var violation in scheme is null ? [] : await page.EvaluateAsync<string[]>(ViolationsOfWcag22AA, scheme is ColorScheme.Dark))
                _faults.Add($"{seen} {scheme}: {violation}");
            if (_faults.Count > before && !PicturesOfAll)
                await Picture(page, seen);
            if (scheme is ColorScheme.Dark)
                await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }

        _states++;
        await page.SetViewportSizeAsync(visitor.Manner.Width, 844);
    }

    private static async Task Picture(IPage page, string name) => await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Pictures, $"{name}.png") });

    // Axe is the slow part, and the two languages differ in words alone: between them they see the phone and the desk in the light, and the dark on the
    // widest. At the other widths, the narrowest of which the standard asks for (1.4.10), only what sticks out is the question.
    private static ColorScheme? SchemeFor(Visitor visitor, int width, bool onWideDesks) => (visitor.Words.Language, width) switch
    {
        ("es", 390) => ColorScheme.Light,
        ("es", 1280) when !onWideDesks => ColorScheme.Dark,
        ("es", 1680) => ColorScheme.Dark,
        ("en", 1280) => ColorScheme.Light,
        _ => null,
    };
}
