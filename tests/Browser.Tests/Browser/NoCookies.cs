using System.Net;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>A browser that keeps no cookies, as the portal sees it: between the two stands a proxy that hands on everything but them.</summary>
public sealed class NoCookies : IAsyncDisposable
{
    private readonly HttpListener _door = new();
    private readonly HttpClient _portal;
    private readonly Task _work;

    public NoCookies(Uri portal)
    {
        Address = new($"http://127.0.0.1:{Testing.OwnProcess.FreePort()}");
        _portal = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal };
        _door.Prefixes.Add(Address.ToString());
        _door.Start();
        _work = Serve();
    }

    public Uri Address { get; }

    private async Task Serve()
    {
        List<Task> handed = [];
        try
        {
            while (true)
            {
                var asked = await _door.GetContextAsync();
                handed.Add(HandOn(asked));
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            await Task.WhenAll(handed);
        }
    }

    private async Task HandOn(HttpListenerContext asked)
    {
        using var request = new HttpRequestMessage(new(asked.Request.HttpMethod), asked.Request.RawUrl) { Content = new StreamContent(asked.Request.InputStream) };
        foreach (var name in asked.Request.Headers.AllKeys.OfType<string>().Where(n => n is not ("Host" or "Connection" or "Content-Length" or "Accept-Encoding" or "Cookie")))
            if (!request.Headers.TryAddWithoutValidation(name, asked.Request.Headers[name]))
                request.Content.Headers.TryAddWithoutValidation(name, asked.Request.Headers[name]);
        if (request.Method == HttpMethod.Get)
            request.Content = null;
        using var answer = await _portal.SendAsync(request);
        try
        {
            asked.Response.StatusCode = (int)answer.StatusCode;
            foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not ("Set-Cookie" or "Transfer-Encoding" or "Content-Length")))
                asked.Response.Headers[name] = string.Join(", ", values);
            await answer.Content.CopyToAsync(asked.Response.OutputStream);
            asked.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The browser went on to another page before the last picture of this one had come.
            asked.Response.Abort();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _door.Close();
        await _work;
        _portal.Dispose();
    }
}
