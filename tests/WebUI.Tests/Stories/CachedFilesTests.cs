using Shouldly;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Files as a published portal sends them (in development they are read anew from the disk): what carries its hash in its name is fetched
/// once, and what does not is asked for again before long.</summary>
public sealed class CachedFilesTests() : Story(("ReloadStaticAssetsAtRuntime", "false"))
{
    private const string ForGood = "max-age=31536000, immutable";

    [Fact]
    public async Task Style_sheets_and_scripts_carry_their_hash_and_are_kept_for_good_and_other_files_are_not()
    {
        var ana = Portal.Visitor();
        var page = await ana.Opens("/");
        var hashed = page.Dom.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).ToArray();

        hashed.Length.ShouldBe(6);
        foreach (var address in hashed)
        {
            address.ShouldMatch(@"^/[\w/.-]+\.[a-z0-9]{10}\.(css|js)$");
            (await CacheOf(address)).ShouldBe(ForGood, address);
        }

        foreach (var address in new[] { "/css/site.css", "/js/menu.js", page.Dom.QuerySelector("link[rel=preload]")!.GetAttribute("href")! })
            (await CacheOf(address)).ShouldNotContain("immutable", Case.Sensitive, address);
        page.Header("Cache-Control").ShouldBe("no-store");
    }

    private async Task<string> CacheOf(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "br, gzip");
        using var answer = await Portal.Visitor().Asks(request);
        answer.EnsureSuccessStatusCode();
        return string.Join(", ", answer.Headers.GetValues("Cache-Control"));
    }
}
