using System.Net;
using System.Text.RegularExpressions;

namespace Ventanilla.Benchmarks.Times;

/// <summary>A browser without cookies from before. All of them share one connection that stays open, so that none pays for one.</summary>
internal sealed partial class Browser(HttpClient http)
{
    private readonly Dictionary<string, string> _cookies = [];
    private Uri _address = new("/", UriKind.Relative);
    private string _token = "";

    /// <summary>Where it stands.</summary>
    public string Path => new Uri(new("http://portal"), _address).AbsolutePath;

    /// <summary>Opens a page and stands on it, wherever it leads.</summary>
    public async Task Opens(string path)
    {
        using var get = new HttpRequestMessage(HttpMethod.Get, path);
        await Stand(await Send(get), get.RequestUri!);
    }

    /// <summary>Posts the page's form and stands where that leads.</summary>
    public async Task Posts(Dictionary<string, string> answers)
    {
        using var post = Filled(answers);
        await Stand(await Send(post), post.RequestUri!);
    }

    /// <summary>The form of the page, filled in and ready to be sent.</summary>
    public HttpRequestMessage Filled(Dictionary<string, string> answers) => new(HttpMethod.Post, _address)
    {
        Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", _token), .. answers.Select(a => KeyValuePair.Create($"Form.{a.Key}", a.Value))]),
    };

    public async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        var answer = await http.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var pair in set.Select(s => s[..s.IndexOf(';', StringComparison.Ordinal)].Split('=', 2)))
                _cookies[pair[0]] = pair[1];
        return answer;
    }

    private async Task Stand(HttpResponseMessage answer, Uri address)
    {
        while (answer.StatusCode == HttpStatusCode.Redirect)
        {
            address = answer.Headers.Location!;
            answer.Dispose();
            using var get = new HttpRequestMessage(HttpMethod.Get, address);
            answer = await Send(get);
        }

        _address = address;
        _token = Token.Match(await answer.Content.ReadAsStringAsync()).Groups[1].Value;
        answer.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token { get; }
}
