using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ventanilla.Browser.Tests.Browser;

/// <summary>A browser that keeps no cookies, as the portal sees it: between the two stands a proxy that hands on everything but them.</summary>
public sealed class NoCookies : IAsyncDisposable
{
    private static readonly HashSet<string> NotAsked = new(["Host", "Connection", "Content-Length", "Accept-Encoding", "Cookie"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> NotAnswered = new(["Set-Cookie", "Transfer-Encoding", "Content-Length"], StringComparer.OrdinalIgnoreCase);

    private readonly WebApplication _door;
    private readonly HttpClient _portal;

    public NoCookies(Uri portal)
    {
        Address = new($"http://127.0.0.1:{Testing.OwnProcess.FreePort()}");
        _portal = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address.ToString());
        _door = builder.Build();
        _door.Run(HandOn);
        _door.Start();
    }

    public Uri Address { get; }

    private async Task HandOn(HttpContext asked)
    {
        using var request = new HttpRequestMessage(new(asked.Request.Method), asked.Request.Path + asked.Request.QueryString);
        if (!HttpMethods.IsGet(asked.Request.Method))
            request.Content = new StreamContent(asked.Request.Body);
        foreach (var (name, values) in asked.Request.Headers.Where(h => !NotAsked.Contains(h.Key)))
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        try
        {
            using var answer = await _portal.SendAsync(request, asked.RequestAborted);
            asked.Response.StatusCode = (int)answer.StatusCode;
            foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(h => !NotAnswered.Contains(h.Key)))
                asked.Response.Headers[name] = values.ToArray();
            await answer.Content.CopyToAsync(asked.Response.Body, asked.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The browser went on to another page before the last picture of this one had come.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        _portal.Dispose();
    }
}
