
namespace Ventanilla.Testing.Mail;

/// <summary>A real mail server of the test's own: STARTTLS, a password that Dovecot checks, and delivery into a Maildir. Nothing of the
/// system's mail service is read or touched. Only root can start it.</summary>
public sealed class PostfixServer : IAsyncDisposable
{
    public const string UserName = "portal";
    public const string Password = "una clave larga";
    public const string Domain = "ventanilla.test";
    public const string Mailbox = $"ana@{Domain}";

    private readonly TemporaryFolder _folder = new();
    private OwnProcess? _dovecot;

    private PostfixServer() { }

    public int Port { get; } = OwnProcess.FreePort();

    /// <summary>The same server, encrypted from the first byte.</summary>
    public int ImplicitPort { get; } = OwnProcess.FreePort();

    private static string? Unavailable =>
        Environment.UserName != "root" ? "Postfix starts only as root."
        : !File.Exists("/usr/sbin/postfix") || !File.Exists("/usr/sbin/dovecot") ? "Needs Debian's postfix and dovecot-core."
        : null;

    /// <summary>What lies in Ana's mailbox.</summary>
    public IReadOnlyList<ReceivedMail> Delivered => !Directory.Exists(_folder["mail/ana/new"]) ? []
        : [.. Directory.GetFiles(_folder["mail/ana/new"]).Select(f => ReceivedMail.Read(File.ReadAllText(f))).OfType<ReceivedMail>()];

    /// <summary>What Postfix wrote about its sessions.</summary>
    public string Log => File.ReadAllText(_folder["mail.log"]);

    /// <exception cref="InvalidOperationException">It cannot run on this machine; the message says what is missing.</exception>
    public static async Task<PostfixServer> Start()
    {
        if (Unavailable is { } reason)
            throw new InvalidOperationException(reason);
        var server = new PostfixServer();
        try
        {
            await server.Set();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // It answers when the master process has gone.
        if (File.Exists(_folder["queue/pid/master.pid"]))
            await OwnProcess.Run("postfix", _folder.Path, "-c", _folder["config"], "stop");
        _dovecot?.Dispose();
        _folder.Dispose();
    }

    private async Task Set()
    {
        var config = _folder.Open("config");
        foreach (var room in new[] { ".", "queue", "data", "mail" })
            _folder.Open(room);
        await OwnProcess.Run("chown", _folder.Path, "postfix", _folder["data"]);
        await OwnProcess.Run("chown", _folder.Path, "nobody", _folder["mail"]);
        await File.WriteAllTextAsync(Path.Combine(config, "server.pem"), MailCertificate.Pem);
        await File.WriteAllTextAsync(Path.Combine(config, "mailboxes"), $"{Mailbox} ana/\n");
        await File.WriteAllTextAsync(Path.Combine(config, "main.cf"), PostfixFiles.Main(_folder.Path));
        await File.WriteAllTextAsync(Path.Combine(config, "master.cf"), PostfixFiles.Master(Port, ImplicitPort));
        await File.WriteAllTextAsync(_folder["users"], $"{UserName}:{{PLAIN}}{Password}\n");
        await File.WriteAllTextAsync(_folder["dovecot.conf"], PostfixFiles.Dovecot(_folder.Path));

        _dovecot = OwnProcess.Start("dovecot", _folder.Path, "-F", "-c", _folder["dovecot.conf"]);
        await Eventually.Holds(() => File.Exists(_folder["auth"]), $"Dovecot's socket. {_dovecot.Said}");
        await OwnProcess.Run("postfix", _folder.Path, "-c", config, "start");
        await Eventually.Holds(() => OwnProcess.Answers(Port), "Postfix's port");
    }
}
