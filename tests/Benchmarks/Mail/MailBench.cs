using System.Diagnostics;
using System.Globalization;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Ventanilla.Application.Registration;
using Ventanilla.Application.Notifications;
using Ventanilla.Testing;
using Ventanilla.Testing.Mail;

namespace Ventanilla.Benchmarks.Mail;

/// <summary>Queued mails to a sink over four connections, beside bare MailKit doing the same in the same run: once with a server that answers at
/// once (what our own work costs), once with one that takes 5 ms a command, as a real one does. The postman is measured alone, and with the whole
/// path: rows in PostgreSQL, claim, decryption, words, sending, record.</summary>
internal static class MailBench
{
    public const int Connections = 4;
    private const int WarmUp = 300;

    /// <summary>More than connections: while one mail is recorded, another uses the connection.</summary>
    private const int Workers = 12;

    private static readonly TimeSpan PerCommand = TimeSpan.FromMilliseconds(5);
    private static readonly List<string> Outside = [];

    public static Application.Notifications.Mail Sample { get; } = new ActivationMail("https://portal.test/activar?t=0123456789abcdefghijklmnopqrstuvwxyzABCDEFG", TimeSpan.FromHours(24));

    /// <returns>False when the count is none.</returns>
    public static async Task<bool> Run(string[] arguments)
    {
        var count = 5_000;
        if (arguments.Length > 1 || (arguments.Length == 1 && !int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out count)) || count < 1)
        {
            Console.Error.WriteLine("Say how many mails, or nothing for 5000.");
            return false;
        }

        var port = OwnProcess.FreePort();
        using (var folder = new TemporaryFolder())
        using (var sink = OwnProcess.Start("smtp-sink", folder.Path, [.. Environment.UserName == "root" ? new[] { "-u", "nobody" } : [], $"127.0.0.1:{port}", "128"]))
        {
            await sink.Listens(port);
            await Measure("mail.0ms", port, count, limit: 0.5);
        }

        using (var slow = OwnSmtp.Start(pause: PerCommand))
            await Measure("mail.5ms", slow.Port, count, limit: 0.9);
        Console.WriteLine($"{Outside.Count} outside the limit{(Outside.Count > 0 ? ": " : "")}{string.Join(", ", Outside)}");
        return true;
    }

    private static async Task Measure(string name, int port, int count, double limit)
    {
        await using var office = await PostOffice.Open(port);
        await Bare(port, await office.Letters(WarmUp));
        await ThroughPostman(office, await office.Letters(WarmUp));
        await office.Promise(WarmUp);
        await office.Deliver(Workers);

        var words = await Paced(count, () => office.Words(count));
        Console.WriteLine($"{name}.words {words.Cpu:0.000} ms of cpu a mail");
        var letters = await office.Letters(count);
        var bare = await Paced(count, () => Bare(port, letters));
        Console.WriteLine($"{name}.bare {bare}");
        Tell($"{name}.postman", await Paced(count, () => ThroughPostman(office, letters)), bare, limit);
        await office.Promise(count);
        Tell($"{name}.delivery", await Paced(count, () => office.Deliver(Workers)), bare, limit);
    }

    private static void Tell(string figure, Pace pace, Pace bare, double limit)
    {
        var ratio = pace.PerSecond / bare.PerSecond;
        Console.WriteLine($"{figure} {pace}  limit {bare.PerSecond * limit:0} mails/s ({limit:0.0} of bare MailKit)  ratio {ratio:0.00}");
        if (ratio < limit)
            Outside.Add($"{figure} {ratio:0.00}");
    }

    private static Task Bare(int port, RenderedMail[] letters)
    {
        var next = -1;
        return Together(Connections, async () =>
        {
            using var client = new SmtpClient();
            await client.ConnectAsync("127.0.0.1", port, SecureSocketOptions.None);
            for (var i = Interlocked.Increment(ref next); i < letters.Length; i = Interlocked.Increment(ref next))
            {
                using var message = new MimeMessage
                {
                    Subject = letters[i].Subject, MessageId = letters[i].MessageId,
                    Body = new BodyBuilder { TextBody = letters[i].Text, HtmlBody = letters[i].Html }.ToMessageBody(),
                };
                message.From.Add(new MailboxAddress("", "no-responder@ventanilla.test"));
                message.To.Add(new MailboxAddress("", letters[i].To));
                await client.SendAsync(message);
            }

            await client.DisconnectAsync(quit: true);
        });
    }

    private static Task ThroughPostman(PostOffice office, RenderedMail[] letters)
    {
        var next = -1;
        return Together(Workers, async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < letters.Length; i = Interlocked.Increment(ref next))
                await office.Postman.Send(letters[i], default);
        });
    }

    private static Task Together(int count, Func<Task> work) => Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(work)));

    private static async Task<Pace> Paced(int count, Func<Task> work)
    {
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        var (began, spent) = (Stopwatch.GetTimestamp(), self.TotalProcessorTime);
        await work();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        self.Refresh();
        return new Pace(count / seconds, (self.TotalProcessorTime - spent).TotalMilliseconds / count);
    }

    /// <param name="Cpu">Of this process, in milliseconds a mail: on a busy machine it says more than the time.</param>
    private sealed record Pace(double PerSecond, double Cpu)
    {
        public override string ToString() => $"{PerSecond:0} mails/s  cpu {Cpu:0.000} ms";
    }
}
