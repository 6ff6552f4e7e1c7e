using Microsoft.Playwright;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>The browser of the machine (Debian's chromium without windows, on PATH), started once for all tests. Nothing is downloaded.</summary>
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

    // The whole browser draws for a screen that is not there, and on a busy machine now and then stops to: a click waits for its next picture for ever.
    private static string Program() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "chromium-headless-shell"))
        .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("There is no chromium-headless-shell on PATH: the browser tests need Debian's package of that name.");
}
