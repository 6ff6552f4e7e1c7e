using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Testing;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>How somebody comes: language, width of the screen, with or without scripts.</summary>
public sealed record Manner(string Language = "es", int Width = 390, bool Scripts = true)
{
    public override string ToString() => $"{Language}-{Width}{(Scripts ? "" : "-no-scripts")}";
}

/// <summary>One person at one browser. It notes whatever a page should never do; <see cref="DisposeAsync"/> complains.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _forgiven = [];
    private readonly Uri _portal;

    private Visitor(IBrowserContext context, IPage page, Uri portal, Manner manner)
    {
        (_context, Page, _portal, Manner, Words) = (context, page, portal, manner, new Words(manner.Language));
        page.Console += (_, line) => Note(line.Type is "error" or "warning" ? $"console {line.Type} on {page.Url}: {line.Text}" : null);
        page.PageError += (_, fault) => Note($"script fault on {page.Url}: {fault}");
        page.Request += (_, request) => Note(Outside(request.Url) ? $"request outside the portal on {page.Url}: {request.Url}" : null);
        page.Response += (_, answer) => Note(answer.Status >= 500 ? $"{answer.Status} for {answer.Url}" : null);
    }

    public IPage Page { get; }
    public Manner Manner { get; }
    public Words Words { get; private set; }
    public IReadOnlyList<string> Complaints { get { lock (_complaints) return [.. _complaints]; } }

    /// <summary>Statuses that a browser prints as console errors although the page meant them (a 404 page, a 429 answer).</summary>
    public List<int> Expected { get; } = [];

    public static async Task<Visitor> Arrive(Uri portal, Manner manner)
    {
        var browser = await Chromium.Get();
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = portal.ToString(), Locale = manner.Language == "es" ? "es-CO" : "en-US", JavaScriptEnabled = manner.Scripts,
            ViewportSize = new() { Width = manner.Width, Height = 844 }, ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Chromium.Patience);
        return new Visitor(context, await context.NewPageAsync(), portal, manner);
    }

    public Task Opens(string address) => Page.GotoAsync(address);

    /// <summary>Presses Back as a person does: on a page that is there. While one is still arriving, the browser has no history to ask.</summary>
    public async Task GoesBackFrom(string title)
    {
        await ShouldHaveTitle(title);
        await Page.WaitForLoadStateAsync();
        await Page.GoBackAsync();
    }

    /// <summary>By its role and what is written on it, within what a page is about.</summary>
    public ILocator Button(string text) => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = Words[text] });
    public ILocator Link(string text) => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = Words[text] }).First;

    /// <summary>A field by its label.</summary>
    public ILocator Field(string name) => Page.Locator("main").GetByLabel(Words["Fields." + name]).First;

    /// <summary>Waits for the value: a page that is come back to gets it a moment after its field.</summary>
    public static Task ShouldHold(ILocator field, string value) => Assertions.Expect(field).ToHaveValueAsync(value);

    public Task ShouldRead(string text) => ShouldReadPlainly(Words[text]);

    public async Task ShouldReadPlainly(string text)
    {
        await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);
        await HasWhole();
    }

    /// <summary>Waits for the address alone: what else a page still loads is not the question.</summary>
    public Task ShouldBeAt(string path) => Assertions.Expect(Page).ToHaveURLAsync(new Uri(_portal, path).ToString());

    public async Task ShouldHaveTitle(string text)
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Words[text]);
        await HasWhole();
    }

    /// <summary>Presses "English" or "Español" and stays on the page of that title.</summary>
    public async Task SwitchesLanguage(string title)
    {
        await ShouldHaveTitle(title);
        Words = Words.Language == "es" ? Words.English : Words.Spanish;
        await Page.Locator(".language button[name=language]").ClickAsync();
        await ShouldHaveTitle(title);
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Complaints.Where(c => !Expected.Exists(status => c.Contains($"status of {status}", StringComparison.Ordinal))
            && !_forgiven.Exists(part => c.Contains(part, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    /// <summary>For a test that has looked at the complaints itself; also for one that comes later.</summary>
    public void Forgives(string part) => _forgiven.Add(part);

    /// <summary>A text can be read before what stands below it has come: whoever counts, or reads at once, does it on the whole page. The page itself is
    /// asked, and from here: what the driver remembers of its loading was once one state short for good, and where scripts are off no page waits for itself.</summary>
    private Task HasWhole() => Eventually.Holds(async () =>
    {
        try
        {
            return await Page.EvaluateAsync<bool>("document.readyState === 'complete'");
        }
        catch (PlaywrightException left) when (left.Message.Contains("context was destroyed", StringComparison.Ordinal))
        {
            return false;
        }
    }, "the page is whole");

    private bool Outside(string url) => !url.StartsWith("data:", StringComparison.Ordinal) && new Uri(url).Authority != _portal.Authority;

    private void Note(string? complaint)
    {
        if (complaint is null)
            return;
        lock (_complaints)
            _complaints.Add(complaint);
    }
}
