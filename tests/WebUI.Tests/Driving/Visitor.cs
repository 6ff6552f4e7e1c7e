using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Ventanilla.Testing;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>A person with a browser: keeps cookies, follows redirects, posts the forms that the pages show.</summary>
public sealed class Visitor
{
    public const string AddressHeader = "X-Test-Address";
    private readonly HttpClient _http;

    internal Visitor(RunningPortal portal, string language, string address)
    {
        (Portal, Address) = (portal, address);
        Cookies = new CookieContainer { PerDomainCapacity = 180 }; // as many as browsers keep
        _http = portal.CreateDefaultClient(new Uri(RunningPortal.Base), new CookieContainerHandler(Cookies));
        _http.DefaultRequestHeaders.Add("Accept-Language", language);
        _http.DefaultRequestHeaders.Add(AddressHeader, address);
    }

    public RunningPortal Portal { get; }
    public CookieContainer Cookies { get; }

    /// <summary>Of the network.</summary>
    public string Address { get; }
    public string Email { get; set; } = "ana@correo.example";

    /// <summary>On no record.</summary>
    public string Document { get; init; } = Steps.NotOnRecord;
    public string Password { get; set; } = SampleHouse.Password;

    /// <summary>Where the browser stands.</summary>
    public Page Page { get; private set; } = null!;

    public Task<Page> Opens(string address) => Send(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Posts the form as it was filled in.</summary>
    public Task<Page> Posts(PostedForm form) => Posts(form.Address, form.Values);

    public Task<Page> Posts(Uri address, IEnumerable<(string Name, string Value)> values) => Send(Post(address, values));

    /// <summary>The form with files chosen, as a browser sends those.</summary>
    public Task<Page> Sends(PostedForm form, params (string Name, byte[] Content)[] files)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in form.Values.Where(v => v.Name != "Form.Files"))
            parts.Add(new StringContent(value), $"\"{name}\"");
        foreach (var (name, content) in files)
            parts.Add(new ByteArrayContent(content), "\"Form.Files\"", $"\"{name}\"");
        return Send(new HttpRequestMessage(HttpMethod.Post, form.Address) { Content = parts });
    }

    /// <summary>Fills in the form of the page and posts it.</summary>
    public Task<Page> Fills(params (string Name, string Value)[] values) =>
        Posts(values.Aggregate(Page.Form(), (form, v) => form.With("Form." + v.Name, v.Value)));

    /// <summary>The bare answer, no redirect followed.</summary>
    public Task<HttpResponseMessage> Asks(HttpRequestMessage request) => _http.SendAsync(request);

    public static HttpRequestMessage Post(Uri address, IEnumerable<(string Name, string Value)> values) => new(HttpMethod.Post, address)
    {
        Content = new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Name, v.Value))),
    };

    /// <summary>Another browser with copies of this one's cookies.</summary>
    public Visitor Copy()
    {
        var copy = Portal.Visitor();
        foreach (Cookie cookie in Cookies.GetAllCookies())
            copy.Cookies.Add(new Uri(RunningPortal.Base), new Cookie(cookie.Name, cookie.Value, "/"));
        (copy.Email, copy.Password) = (Email, Password);
        return copy;
    }

    public async Task<Page> Send(HttpRequestMessage request)
    {
        var answer = await _http.SendAsync(request);
        var address = new Uri(new Uri(RunningPortal.Base), request.RequestUri!);
        if (request.Method == HttpMethod.Post && answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/html")
            throw new InvalidOperationException($"{address} answers a post with a page: Back would ask whether to send it again.");
        var hops = 0;
        for (; answer.Headers.Location is { } location; hops++)
        {
            if (hops > 5)
                throw new InvalidOperationException($"{address} leads in circles.");
            address = new Uri(address, location);
            if (!new Uri(RunningPortal.Base).IsBaseOf(address))
                throw new InvalidOperationException($"Led away, to {address}.");
            answer = await _http.GetAsync(address);
        }

        return Page = new Page(answer, address, await answer.Content.ReadAsStringAsync(), hops > 0);
    }
}
