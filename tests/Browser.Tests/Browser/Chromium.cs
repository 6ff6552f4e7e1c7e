using Microsoft.Playwright;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>The browser of the machine (Debian's chromium on PATH), started once for all tests. Nothing is downloaded.</summary>
public static class Chromium
{
    /// <summary>Milliseconds until what does not come is said to be missing. Two processors draw the pages of several tests at once, and now and
    /// then have something else to do: only a test that fails waits so long.</summary>
    public const int Patience = 60_000;

    private static readonly Lazy<Task<IBrowser>> Started = new(Launch);

    public static Task<IBrowser> Get() => Started.Value;

    private static async Task<IBrowser> Launch()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
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
