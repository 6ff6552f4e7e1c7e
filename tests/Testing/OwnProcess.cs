using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ventanilla.Testing;

/// <summary>A program that a test started and that ends with it. Its output is kept for the message of a failure.</summary>
public sealed class OwnProcess : IDisposable
{
    private const int LowestPort = 20_000;
    private const uint Ports = 12_000;
    private static int _ports = Random.Shared.Next();
    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private OwnProcess(string program, IEnumerable<string> arguments, string folder)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    private bool _ended;

    public bool Runs => !_ended && !_process.HasExited;
    public string Said { get { lock (_said) return _said.ToString(); } }

    public static OwnProcess Start(string program, string folder, params string[] arguments)
    {
        var own = new OwnProcess(program, arguments, folder);
        try
        {
            own._process.Start();
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} is needed by this test and could not be started.", missing);
        }

        own._process.BeginOutputReadLine();
        own._process.BeginErrorReadLine();
        return own;
    }

    /// <summary>Runs a program to its end; anything but success is an exception with what it said.</summary>
    public static async Task Run(string program, string folder, params string[] arguments)
    {
        using var own = Start(program, folder, arguments);
        await own._process.WaitForExitAsync();
        if (own._process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {own._process.ExitCode}: {own.Said}");
    }

    /// <summary>A port that nobody listened on a moment ago, and that nobody else will be given: each test gets another one, and all of them
    /// lie below those that the system hands to connections that go out, of which the tests open thousands.</summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = LowestPort + (int)((uint)Interlocked.Increment(ref _ports) % Ports);
            using var probe = new TcpListener(IPAddress.Loopback, port);
            try
            {
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it: the next one then.
            }
        }
    }

    /// <summary>Done when the port of this machine answers.</summary>
    public async Task Listens(int port) => await Eventually.Holds(() => Runs ? Answers(port) : throw new InvalidOperationException(Said), $"port {port}. {Said}");

    public static bool Answers(int port)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (_ended)
            return;
        if (Runs)
            _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _ended = true;
    }

    private void Keep(string? line)
    {
        lock (_said)
            _said.AppendLine(line);
    }
}
