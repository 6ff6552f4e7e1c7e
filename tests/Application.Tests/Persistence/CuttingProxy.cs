using System.Net;
using System.Net.Sockets;
using Npgsql;
using Ventanilla.Testing;

namespace Ventanilla.Application.Tests.Persistence;

/// <summary>Stands between the application and PostgreSQL, and once, when it is told to, loses the connection at a COMMIT: before it reaches the
/// server, or after the server has it and before its answer reaches the application.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder _server;
    private bool _isToCut, _lets;

    private CuttingProxy(TestDatabase database)
    {
        _server = new(database.ConnectionString);
        _door.Start();
        _ = Serve();
    }

    /// <summary>The same database through this door. Plain bytes are needed to see the COMMIT.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server.ConnectionString)
    {
        Host = "127.0.0.1", Port = ((IPEndPoint)_door.LocalEndpoint).Port, SslMode = SslMode.Disable,
    }.ConnectionString;

    public static CuttingProxy Before(TestDatabase database) => new(database);

    public bool HasCut { get; private set; }

    /// <param name="letThrough">Whether the server still hears of the commit.</param>
    public void CutAtCommit(bool letThrough) => (_isToCut, _lets) = (true, letThrough);

    public ValueTask DisposeAsync()
    {
        _door.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task Serve()
    {
        try
        {
            while (true)
                _ = Join(await _door.AcceptTcpClientAsync());
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task Join(TcpClient application)
    {
        using var server = new TcpClient();
        try
        {
            await server.ConnectAsync(_server.Host!, _server.Port);
            var (ours, theirs) = (application.GetStream(), server.GetStream());
            await Task.WhenAny(Carry(ours, theirs, sees: true), Carry(theirs, ours, sees: false));
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            // Either side has gone.
        }
        finally
        {
            application.Dispose();
        }
    }

    private async Task Carry(NetworkStream from, NetworkStream to, bool sees)
    {
        var bytes = new byte[64 * 1024];
        while (await from.ReadAsync(bytes) is > 0 and var count)
        {
            var cuts = sees && _isToCut && bytes.AsSpan(0, count).IndexOf("COMMIT\0"u8) >= 0;
            if (cuts)
                _isToCut = false;
            if (!cuts || _lets)
                await to.WriteAsync(bytes.AsMemory(0, count));
            if (!cuts)
                continue;
            HasCut = true;
            return;
        }
    }
}
