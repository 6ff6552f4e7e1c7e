using Microsoft.Playwright;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>The browser of the machine (Debian's chromium on PATH), started once for all tests. Nothing is downloaded.</summary>
public static class Chromium
{
    private static readonly Lazy<Task<IBrowser>> Started = new(Launch);

    public static Task<IBrowser> Get() => Started.Value;

    private static async Task<IBrowser> Launch()
    {
        // Two processors draw the pages of several tests at once.
        Assertions.SetDefaultExpectTimeout(15_000);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program(),
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
        });
    }

    private static string Program() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("There is no chromium on PATH: the browser tests need Debian's package chromium.");
}
