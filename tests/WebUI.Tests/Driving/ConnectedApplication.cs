using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Shouldly;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>An application that people enter with their account: it asks in their browser, and then speaks with the portal by itself.</summary>
public sealed class ConnectedApplication
{
    public const string Mobile = "hanna-movil", Offer = "subsidio";
    private readonly Visitor _line;

    private ConnectedApplication(RunningPortal portal, string client, string back, string scopes, string address) =>
        (_line, Client, Back, Scopes) = (portal.Visitor(address: address), client, back, scopes);

    public static ConnectedApplication OnPhone(RunningPortal portal, string address = "192.0.2.80") =>
        new(portal, Mobile, "example.hanna.movil:/ingreso", "openid profile email offline_access api", address);

    public static ConnectedApplication OnOffer(RunningPortal portal, string address = "192.0.2.81") =>
        new(portal, Offer, "https://subsidio.hanna.example/signin-oidc", "openid profile email", address);

    public string Client { get; }
    public string Back { get; }
    public string Scopes { get; }
    public string State { get; } = RandomNumberGenerator.GetHexString(16);
    public string Nonce { get; } = RandomNumberGenerator.GetHexString(16);
    public string Verifier { get; } = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public string? AccessToken { get; private set; }
    public string? RefreshToken { get; private set; }
    public string? IdToken { get; private set; }

    /// <summary>Where it sends the browser.</summary>
    /// <param name="over">In place of what it would say; an empty one is left out.</param>
    public string Asks(params (string Name, string Value)[] over)
    {
        Dictionary<string, string?> asked = new()
        {
            ["client_id"] = Client, ["redirect_uri"] = Back, ["response_type"] = "code", ["scope"] = Scopes, ["state"] = State, ["nonce"] = Nonce,
            ["code_challenge"] = Challenge, ["code_challenge_method"] = "S256",
        };
        foreach (var (name, value) in over)
            asked[name] = value;
        return QueryHelpers.AddQueryString("/conectar/autorizar", asked.Where(a => a.Value is { Length: > 0 }));
    }

    /// <summary>The person, who is in, is asked and says yes, or something else.</summary>
    /// <returns>Where the browser is sent.</returns>
    public async Task<Uri> Asked(Visitor person, string decision = "si")
    {
        if (person.Page?.Path != "/conectar/autorizar")
            await person.Opens(Asks());
        var answer = await Posted(person, decision);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!;
    }

    /// <summary>The form of the page, with the button that they press behind it.</summary>
    /// <param name="beside">What no form of ours has.</param>
    public static Task<HttpResponseMessage> Posted(Visitor person, string decision, params (string Name, string Value)[] beside)
    {
        var form = person.Page.Form("/conectar/autorizar");
        // The driver's form ends with its first button.
        return person.Asks(Visitor.Post(form.Address, [.. form.Values.SkipLast(1), ("decision", decision), .. beside]));
    }

    /// <summary>The code that the browser brings to it.</summary>
    public async Task<string> GetsCode(Visitor person)
    {
        var back = await Asked(person);
        back.ToString().ShouldStartWith(Back);
        var said = QueryHelpers.ParseQuery(back.Query);
        said["state"].ToString().ShouldBe(State);
        return said["code"].ToString();
    }

    public Task<Said> Fetches(string code, params (string Name, string Value)[] over) => Says(
        [("grant_type", "authorization_code"), ("client_id", Client), ("code", code), ("redirect_uri", Back), ("code_verifier", Verifier), .. over]);

    public Task<Said> Refreshes(string? token = null) => Says([("grant_type", "refresh_token"), ("client_id", Client), ("refresh_token", token ?? RefreshToken!)]);

    /// <summary>All of it, for somebody who is in.</summary>
    public async Task Enters(Visitor person) => (await Fetches(await GetsCode(person))).Status.ShouldBe(HttpStatusCode.OK);

    public Task<Said> Gets(string address, string? token = null) => Sends(HttpMethod.Get, address, null, token);
    public Task<Said> Posts(string address, object body, string? token = null) => Sends(HttpMethod.Post, address, JsonContent.Create(body), token);

    public async Task<Said> Sends(HttpMethod method, string address, HttpContent? body = null, string? token = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address) { Content = body };
        if ((token ?? AccessToken) is { Length: > 0 } borne)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", borne);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Said.Of(await _line.Asks(request));
    }

    private async Task<Said> Says(IReadOnlyList<(string Name, string Value)> form)
    {
        var values = form.GroupBy(f => f.Name).Select(g => g.Last()).Where(f => f.Value.Length > 0);
        var said = await Said.Of(await _line.Asks(Visitor.Post(new Uri("/conectar/token", UriKind.Relative), values)));
        if (said.Status == HttpStatusCode.OK)
            (AccessToken, RefreshToken, IdToken) = (said.Text("access_token"), said.Text("refresh_token") ?? RefreshToken, said.Text("id_token") ?? IdToken);
        return said;
    }
}

/// <summary>What a program was answered.</summary>
public sealed record Said(HttpStatusCode Status, string Body, HttpResponseMessage Answer)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Text(string name) => Json.TryGetProperty(name, out var value) ? value.ToString() : null;

    internal static async Task<Said> Of(HttpResponseMessage answer) => new(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer);
}
