using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ventanilla.Testing.Mail;

/// <summary>A mail server in a few lines, for what smtp-sink cannot do: hang up at any point, take its time by milliseconds, refuse to sign us
/// in, and tell which commands it was given. It takes every mail unless it is told otherwise.</summary>
public sealed class OwnSmtp : IDisposable
{
    /// <summary>In place of a reply: the connection ends without a word.</summary>
    public const string HangUp = "";

    private readonly ConcurrentQueue<string> _commands = new();
    private readonly ConcurrentQueue<string> _mails = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();

    private OwnSmtp() { }

    /// <summary>What is said to a command line (<c>CONNECT</c> for the greeting, <c>.</c> for a mail's end); null for the usual.</summary>
    public Func<string, string?> Reply { get; set; } = _ => null;

    /// <summary>Before each reply.</summary>
    public TimeSpan Pause { get; init; }
    public IReadOnlyList<string> Extensions { get; init; } = ["8BITMIME"];

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;
    public IReadOnlyList<string> Commands => [.. _commands];

    /// <summary>Every mail that came whole, whatever was said to it.</summary>
    public IReadOnlyList<string> Mails => [.. _mails];

    public static OwnSmtp Start(Func<string, string?>? reply = null, TimeSpan pause = default, params string[] extensions)
    {
        var server = new OwnSmtp { Reply = reply ?? (_ => null), Pause = pause, Extensions = ["8BITMIME", .. extensions] };
        server._listener.Start();
        _ = server.Listen();
        return server;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private async Task Listen()
    {
        while (!_stop.IsCancellationRequested)
            _ = Talk(await _listener.AcceptTcpClientAsync(_stop.Token));
    }

    private async Task Talk(TcpClient client)
    {
        using var _ = client;
        client.NoDelay = true;
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        if (await Answer(client, "CONNECT") is null)
            return;
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (await Answer(client, line) is not { } said)
                return;
            if (!said.StartsWith("354", StringComparison.Ordinal))
                continue;
            var mail = new StringBuilder();
            while (await reader.ReadLineAsync(_stop.Token) is { } part && part != ".")
                mail.Append(part.StartsWith('.') ? part[1..] : part).Append("\r\n");
            _mails.Enqueue(mail.ToString());
            if (await Answer(client, ".") is null)
                return;
        }
    }

    /// <returns>What was said; null when it hung up instead.</returns>
    private async Task<string?> Answer(TcpClient client, string command)
    {
        _commands.Enqueue(command);
        if (Pause > TimeSpan.Zero)
            using (var pause = new PeriodicTimer(Pause))
                await pause.WaitForNextTickAsync(_stop.Token);
        var reply = Reply(command) ?? Usual(command);
        if (reply == HangUp)
            return null;
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), _stop.Token);
        return reply;
    }

    private string Usual(string command) => command.Split(' ')[0].ToUpperInvariant() switch
    {
        "CONNECT" => "220 own ESMTP",
        "EHLO" => $"250-own\r\n{string.Concat(Extensions.SkipLast(1).Select(e => $"250-{e}\r\n"))}250 {Extensions[^1]}",
        "AUTH" => "235 2.7.0 Signed in",
        "DATA" => "354 Go on",
        "QUIT" => "221 Bye",
        _ => "250 2.0.0 Ok",
    };
}
