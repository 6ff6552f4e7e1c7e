
namespace Ventanilla.Testing.Mail;

/// <summary>Postfix's test server: takes every mail and writes each into a file, or refuses a command with the reply it is told.</summary>
public sealed class SmtpSink : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OwnProcess _process;

    private SmtpSink(int port, string[] options)
    {
        Port = port;
        _process = OwnProcess.Start("smtp-sink", _folder.Path, [.. options, "-d", "mail-", $"127.0.0.1:{port}", "128"]);
    }

    public int Port { get; }

    /// <summary>The messages that have arrived whole.</summary>
    public IReadOnlyList<ReceivedMail> Received =>
        [.. Directory.GetFiles(_folder.Path, "mail-*").Select(f => ReceivedMail.Read(File.ReadAllText(f))).OfType<ReceivedMail>()];

    public static Task<SmtpSink> Start(int? port = null) => Start(port ?? OwnProcess.FreePort(), []);

    /// <summary>Takes every mail, but says so only after some seconds: whoever dies meanwhile does not know that it arrived.</summary>
    /// <param name="command">After which it waits: the dot that ends a mail, or <c>MAIL</c>, before anything of it was said.</param>
    public static Task<SmtpSink> Slow(int seconds, string command = ".") => Start(OwnProcess.FreePort(), ["-W", $"{command}:{seconds}"]);

    /// <summary>Answers the named command (<c>MAIL</c>, <c>RCPT</c>, <c>DATA</c>, <c>.</c>) with the whole reply given.</summary>
    public static Task<SmtpSink> Refusing(string command, string reply) =>
        Start(OwnProcess.FreePort(), reply.StartsWith('4') ? ["-r", command, "-b", reply] : ["-f", command, "-B", reply]);

    public void Dispose()
    {
        _process.Dispose();
        _folder.Dispose();
    }

    private static async Task<SmtpSink> Start(int port, string[] options)
    {
        var sink = new SmtpSink(port, Environment.UserName == "root" ? [.. options, "-u", "nobody"] : options);
        // As root it takes its port and goes on as somebody else, who must be able to write here.
        if (Environment.UserName == "root")
            await OwnProcess.Run("chown", sink._folder.Path, "nobody", sink._folder.Path);
        await sink._process.Listens(port);
        return sink;
    }
}
