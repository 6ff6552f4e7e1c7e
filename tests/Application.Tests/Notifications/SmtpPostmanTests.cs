using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Ventanilla.Application.Notifications;
using Ventanilla.Testing;
using Ventanilla.Testing.Mail;

namespace Ventanilla.Application.Tests.Notifications;

public sealed class SmtpPostmanTests
{
    [Fact]
    public async Task A_mail_arrives_whole()
    {
        using var sink = await SmtpSink.Start();
        using var house = MailHouse.OverSmtp(sink.Port);
        var letter = MailHouse.Letter(text: $"Primera línea\n.\n.. empieza con punto\n{new string('ñ', 2000)}\n=3D no es un igual\n", subject:
            "Una línea de asunto tan larga que ningún programa la deja en un solo renglón, con ñ, á, é, í, ó, ú, ü, ¿ y ¡ por todas partes");

        await house.Postman.Send(letter, default);

        var received = (await Arrived(sink, 1)).Single();
        (received.Subject, received.To, received.Text, received.Html).ShouldBe((letter.Subject, letter.To, letter.Text, letter.Html));
        received.MessageId.ShouldBe($"<{letter.MessageId}>");
        received.From.ShouldContain("Comfarío en línea");
        received.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        received.Headers["Content-Type"].ShouldStartWith("multipart/alternative");
        received.Raw.ShouldNotMatch(@"(?<!=0D(=\r?\n)?)=0A", "a line of mail ends in CR LF, also once it is decoded");
    }

    /// <summary>The ids of mails bear it; a stranger's domain there looks forged.</summary>
    [Theory]
    [InlineData("no-responder@correo.fondo.example", "correo.fondo.example")]
    [InlineData("portal@peña.example", "xn--pea-8ma.example")]
    public void A_postman_sends_for_the_domain_of_its_sender(string from, string domain)
    {
        using var smtp = MailHouse.OverSmtp(2525, more: ("Smtp:From", from));
        using var folder = new TemporaryFolder();
        using var filed = MailHouse.InFolder(folder.Path);

        smtp.Postman.Domain.ShouldBe(domain);
        filed.Postman.Domain.ShouldBe("localhost");
    }

    [Fact]
    public async Task Fifty_mails_at_once_all_arrive_once()
    {
        using var sink = await SmtpSink.Start();
        using var house = MailHouse.OverSmtp(sink.Port);
        var letters = Enumerable.Range(1, 50).Select(n => MailHouse.Letter(subject: $"Carta {n}")).ToArray();

        await Task.WhenAll(letters.Select(l => house.Postman.Send(l, default)));

        (await Arrived(sink, 50)).Select(r => r.MessageId).ShouldBe(letters.Select(l => $"<{l.MessageId}>"), ignoreOrder: true);
    }

    [Fact]
    public async Task A_server_that_hung_up_meanwhile_costs_no_try()
    {
        using var first = await SmtpSink.Start();
        using var house = MailHouse.OverSmtp(first.Port);
        await house.Postman.Send(MailHouse.Letter(), default);
        await Arrived(first, 1);
        first.Dispose();
        using var second = await SmtpSink.Start(first.Port);

        await house.Postman.Send(MailHouse.Letter(subject: "Dos"), default);

        (await Arrived(second, 1)).Single().Subject.ShouldBe("Dos");
    }

    [Fact]
    public async Task A_server_that_is_down_is_worth_another_try()
    {
        using var house = MailHouse.OverSmtp(OwnProcess.FreePort());

        (await Should.ThrowAsync<Exception>(() => house.Postman.Send(MailHouse.Letter(), default))).ShouldNotBeOfType<MailRefusedException>();
    }

    [Fact]
    public async Task A_server_that_never_speaks_is_left_at_the_limit()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        using var house = MailHouse.OverSmtp(((IPEndPoint)mute.LocalEndpoint).Port, more: ("Smtp:TimeoutSeconds", "1"));
        var began = Stopwatch.GetTimestamp();

        await Should.ThrowAsync<TimeoutException>(() => house.Postman.Send(MailHouse.Letter(), default));

        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(MailHouse.Patience, "its own limit of a second counts, however busy the machine is");
    }

    [Fact]
    public async Task A_host_that_stops_does_not_wait_for_the_server()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        using var house = MailHouse.OverSmtp(((IPEndPoint)mute.LocalEndpoint).Port);
        using var stop = new CancellationTokenSource();

        var sending = house.Postman.Send(MailHouse.Letter(), stop.Token);
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => sending);
    }

    [Fact]
    public async Task A_subject_cannot_start_another_header()
    {
        using var sink = await SmtpSink.Start();
        using var house = MailHouse.OverSmtp(sink.Port);

        await house.Postman.Send(MailHouse.Letter(subject: "Hola\r\nBcc: otro@ventanilla.test\r\n\r\nCuerpo"), default);

        var received = (await Arrived(sink, 1)).Single();
        received.Headers.Keys.ShouldNotContain("Bcc");
        received.Subject.ShouldContain("Bcc: otro@ventanilla.test");
    }

    private static async Task<IReadOnlyList<ReceivedMail>> Arrived(SmtpSink sink, int count)
    {
        await Eventually.Holds(() => sink.Received.Count >= count, $"{count} mails in the sink");
        return sink.Received;
    }
}
