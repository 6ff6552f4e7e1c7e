using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Ventanilla.Application.Limits;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using Ventanilla.WebUI.Tests.Driving;
using Xunit;

namespace Ventanilla.WebUI.Tests.Stories;

/// <summary>Security test 25: overload is answered.</summary>
public sealed class OverloadTests
{
    [Fact]
    public async Task A_password_whose_turn_does_not_come_is_told_and_the_others_are_hashed()
    {
        using var hasher = new PasswordHasher(SampleHouse.Policy with { Password = new() { Iterations = 220_000 } }, new AnyKey(), patience: TimeSpan.FromMilliseconds(1));

        var hashes = Enumerable.Range(0, 40).Select(_ => Task.Run(() => hasher.Make(new Secret("tres tristes tigres"), [new(Identifier.Email, "ANA@CORREO.EXAMPLE")], default))).ToArray();
        await Task.WhenAll(hashes.Select(h => Record.ExceptionAsync(() => h)));

        hashes.Count(h => h.IsCompletedSuccessfully).ShouldBeGreaterThan(0);
        hashes.Where(h => h.IsFaulted).Select(h => h.Exception!.InnerException).ShouldNotBeEmpty();
        hashes.Where(h => h.IsFaulted).ShouldAllBe(h => h.Exception!.InnerException is OverloadedException);
    }

    [Fact]
    public async Task Who_is_put_off_gets_an_honest_page_and_never_a_fault()
    {
        await using var portal = await RunningPortal.Open();
        var slow = SampleHouse.Policy with { Password = new() { Iterations = 220_000 } };
        await using var busy = portal.WithWebHostBuilder(b => b.ConfigureServices(s =>
            s.AddSingleton(p => new PasswordHasher(slow, p.GetRequiredService<ISaltKey>(), patience: TimeSpan.FromMilliseconds(1)))));
        using var http = busy.CreateDefaultClient();

        var pages = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => SignsIn(http, $"192.0.2.{i + 1}")));

        pages.ShouldAllBe(p => IsRefused(p.Status) || p.Status == HttpStatusCode.ServiceUnavailable);
        pages.Where(p => p.Status == HttpStatusCode.ServiceUnavailable).ShouldNotBeEmpty();
        pages.Where(p => p.Status == HttpStatusCode.ServiceUnavailable).ShouldAllBe(p => p.Heading == "Hay muchas personas a la vez" && p.Header("Retry-After") == "10");
        IsRefused((await SignsIn(http, "192.0.2.200")).Status).ShouldBeTrue();
        portal.Log.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_client_has_a_line_of_its_own_and_the_end_of_it_is_told_with_a_page()
    {
        // Dear enough that the line fills before the first is through.
        await using var portal = await RunningPortal.Open(("Policy:Password:Iterations", "20000"));
        var stranger = portal.Visitor(address: "198.51.100.9");
        await stranger.Opens("/ingresar");
        var form = stranger.Page.Form("/ingresar").With("Form.Name", "ana@correo.example").With("Form.Password", "no es esta");

        var answers = await Task.WhenAll(Enumerable.Range(0, 160).Select(_ => stranger.Asks(Visitor.Post(form.Address, form.Values))));

        answers.ShouldAllBe(a => IsRefused(a.StatusCode) || a.StatusCode == HttpStatusCode.TooManyRequests);
        answers.Count(a => IsRefused(a.StatusCode)).ShouldBeGreaterThanOrEqualTo(72);
        answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests).ShouldBeGreaterThan(0);
        portal.Log.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_finds_no_connection_free_is_told_and_comes_in_a_moment_later()
    {
        await using var portal = await RunningPortal.OpenCramped(connections: 2);
        using var http = portal.CreateDefaultClient();
        IsRefused((await SignsIn(http, "192.0.2.1")).Status).ShouldBeTrue();
        await using var connection = await portal.Database.Open();
        await using var held = await connection.BeginTransactionAsync();
        // Whoever signs in spends a budget first: while nobody can, two hold the connections that there are.
        await using (var all = TestDatabase.Command("LOCK TABLE budgets IN ACCESS EXCLUSIVE MODE", connection, held))
            await all.ExecuteNonQueryAsync();
        var asked = Enumerable.Range(0, 10).Select(i => SignsIn(http, $"192.0.2.{i + 10}")).ToList();
        await Eventually.Holds(() => asked.Count(a => a.IsCompleted) >= 8, "all but the two that hold a connection have their answer");
        await held.RollbackAsync();
        var pages = await Task.WhenAll(asked);

        pages.ShouldAllBe(p => IsRefused(p.Status) || p.Status == HttpStatusCode.ServiceUnavailable);
        pages.Where(p => p.Status == HttpStatusCode.ServiceUnavailable).ShouldNotBeEmpty();
        pages.Where(p => p.Status == HttpStatusCode.ServiceUnavailable).ShouldAllBe(p => p.Heading == "Hay muchas personas a la vez" && p.Header("Retry-After") == "10");
        IsRefused((await SignsIn(http, "192.0.2.200")).Status).ShouldBeTrue();
        portal.Log.Faults.ShouldBeEmpty();
    }

    /// <summary>Security test 25, with the hash and the patience of production.</summary>
    [Fact]
    public async Task Three_hundred_sign_ins_at_once_are_all_answered_and_pages_are_served_meanwhile()
    {
        await using var portal = await RunningPortal.Open(("Policy:Password:Iterations", "220000"));
        using var http = portal.CreateDefaultClient();

        var crowd = Enumerable.Range(0, 300).Select(i => SignsIn(http, $"10.9.{i / 250}.{i % 250 + 1}")).ToList();
        var visitor = portal.Visitor(address: "203.0.113.4");
        (await visitor.Opens("/")).Status.ShouldBe(HttpStatusCode.OK);
        crowd.ShouldContain(c => !c.IsCompleted, "a page does not wait for the crowd");
        var pages = await Task.WhenAll(crowd);

        pages.ShouldAllBe(p => IsRefused(p.Status) || p.Status == HttpStatusCode.ServiceUnavailable);
        (await visitor.SignsIn()).Status.ShouldBe(HttpStatusCode.OK);
        portal.Log.Faults.ShouldBeEmpty();
    }

    private sealed class AnyKey : ISaltKey
    {
        public ValueTask<byte[]> Get(CancellationToken stop) => ValueTask.FromResult(new byte[32]);
    }

    /// <summary>The password was judged, and the browser is sent to the page that says so.</summary>
    private static bool IsRefused(HttpStatusCode status) => status == HttpStatusCode.Found;

    private static async Task<Page> SignsIn(HttpClient http, string from)
    {
        var address = new Uri($"{RunningPortal.Base}/ingresar");
        using var open = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { Visitor.AddressHeader, from } } };
        var opened = await http.SendAsync(open);
        var page = new Page(opened, address, await opened.Content.ReadAsStringAsync(), redirected: false);
        using var post = Visitor.Post(address, page.Form("/ingresar").With("Form.Name", "nadie@correo.example").With("Form.Password", "no es esta").Values);
        post.Headers.Add(Visitor.AddressHeader, from);
        post.Headers.Add("Cookie", opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        var answer = await http.SendAsync(post);
        return new Page(answer, address, await answer.Content.ReadAsStringAsync(), redirected: false);
    }
}
