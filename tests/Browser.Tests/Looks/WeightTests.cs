using System.Collections.Concurrent;
using Microsoft.Playwright;
using Shouldly;
using Ventanilla.Browser.Tests.Browser;
using Ventanilla.Testing;
using Xunit;
using Xunit.Abstractions;

namespace Ventanilla.Browser.Tests.Looks;

public sealed class WeightTests(PortalFixture house, ITestOutputHelper output) : IClassFixture<PortalFixture>
{
    /// <summary>Bytes over the line, headers aside, with nothing in the cache: a prepaid phone pays for each of them.</summary>
    [Fact]
    public async Task A_first_visit_costs_less_than_80_kilobytes()
    {
        foreach (var address in new[] { "/", "/registro", "/ingresar", "/ayuda", "/privacidad" })
        {
            await using var visitor = await house.Visit();
            ConcurrentBag<IRequest> requests = [];
            visitor.Page.RequestFinished += (_, request) => requests.Add(request);
            await visitor.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

            var sizes = await Task.WhenAll(requests.Select(async r => (r.Url, Bytes: (await r.SizesAsync()).ResponseBodySize)));

            sizes.Length.ShouldBeGreaterThan(5);
            sizes.Sum(s => s.Bytes).ShouldBeInRange(10_000, 80_000, string.Join('\n', sizes.Select(s => $"{s.Bytes,8} {s.Url}")));
            output.WriteLine($"{address}: {sizes.Sum(s => s.Bytes)} bytes in {sizes.Length} answers");
        }
    }

    [Fact]
    public async Task A_page_is_drawn_before_any_script_has_come()
    {
        await using var visitor = await house.Visit();
        await visitor.Page.RouteAsync("**/*.js*", route => route.AbortAsync());
        await visitor.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });

        await Assertions.Expect(visitor.Link("Portal.landing.register")).ToBeVisibleAsync();
        visitor.Complaints.ShouldAllBe(c => c.Contains("ERR_FAILED", StringComparison.Ordinal));
        visitor.Forgives("ERR_FAILED");
    }

    /// <summary>The guard of the guard: a page that does what ours must not is complained about.</summary>
    [Fact]
    public async Task A_visitor_does_notice_what_a_page_must_not_do()
    {
        await using var visitor = await house.Visit();
        await visitor.Opens("/");
        await visitor.Page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>'); console.error('falla')");
        await visitor.Page.EvaluateAsync("fetch('http://127.0.0.1:9/fuera').catch(() => 0)");

        foreach (var noticed in new[] { "Content Security Policy", "falla" })
            await Eventually.Holds(() => visitor.Complaints.Any(c => c.Contains(noticed, StringComparison.Ordinal)), noticed);
        visitor.Forgives("");
    }
}
