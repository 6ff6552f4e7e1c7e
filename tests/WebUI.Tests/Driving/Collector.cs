using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Ventanilla.WebUI.Tests.Driving;

/// <summary>Takes metrics and traces by OTLP, over HTTP and over gRPC, and keeps every byte of them.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _exports = new();

    private Collector()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(o =>
        {
            o.Listen(IPAddress.Loopback, 0, http => http.Protocols = HttpProtocols.Http1);
            o.Listen(IPAddress.Loopback, 0, grpc => grpc.Protocols = HttpProtocols.Http2);
        });
        _host = builder.Build();
        _host.Run(Take);
    }

    public string Http => Addresses.First();
    public string Grpc => Addresses.Last();

    public IReadOnlyList<string> Paths => [.. _exports.Select(e => e.Path)];

    /// <summary>Everything that came there, a sign for each byte: protobuf keeps texts as they are.</summary>
    public string Said(string path = "") => string.Concat(_exports.Where(e => e.Path.Contains(path, StringComparison.Ordinal)).Select(e => Encoding.Latin1.GetString(e.Body)));

    /// <summary>Whether it was said as it is, or as it stands in an address.</summary>
    public bool Knows(string words) => new[] { words, Uri.EscapeDataString(words) }
        .Any(form => Said().Contains(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(form)), StringComparison.OrdinalIgnoreCase));

    public static async Task<Collector> Start()
    {
        var collector = new Collector();
        await collector._host.StartAsync();
        return collector;
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    private ICollection<string> Addresses => _host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;

    private async Task Take(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        _exports.Enqueue((http.Request.Path, body.ToArray()));
        if (http.Request.Protocol != HttpProtocol.Http2)
            return;
        http.Response.ContentType = "application/grpc";
        // An empty message: not compressed, of no length.
        await http.Response.Body.WriteAsync(new byte[5]);
        http.Response.AppendTrailer("grpc-status", "0");
    }
}
