using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Shouldly;
using Ventanilla.Application.Notifications;
using Ventanilla.Testing;
using Ventanilla.Testing.Mail;
using Xunit;

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

    [Theory]
    [InlineData("RCPT", "550 5.1.1 <ana@ventanilla.test>: User unknown", true)]
    [InlineData("RCPT", "550 5.2.1 Mailbox disabled", true)]
    [InlineData("RCPT", "550 No such user here", true)]
    [InlineData("RCPT", "553 Mailbox name not allowed", true)]
    [InlineData("RCPT", "554 5.7.1 Relay access denied", false)]
    [InlineData("RCPT", "550 relay not permitted", false)]
    [InlineData("RCPT", "550 5.1.8 Sender address rejected: domain not found", false)]
    [InlineData("RCPT", "552 5.2.2 Mailbox full", false)]
    [InlineData("RCPT", "530 5.7.0 Authentication required", false)]
    [InlineData("RCPT", "450 4.2.0 Greylisted, come back later", false)]
    [InlineData("MAIL", "550 5.1.1 Bad sender", false)]
    [InlineData("MAIL", "421 4.7.0 Too many connections", false)]
    [InlineData("DATA", "554 5.6.0 Message content rejected", true)]
    [InlineData("DATA", "554 5.7.1 Looks like spam", false)]
    [InlineData(".", "550 5.6.1 Message malformed", true)]
    [InlineData(".", "451 4.3.0 Try again", false)]
    public async Task Only_an_address_or_content_refused_for_good_is_refused(string command, string reply, bool forGood)
    {
        using var sink = await SmtpSink.Refusing(command, reply);
        using var house = MailHouse.OverSmtp(sink.Port);

        var fault = await Should.ThrowAsync<Exception>(() => house.Postman.Send(MailHouse.Letter(), default));

        (fault is MailRefusedException).ShouldBe(forGood, fault.ToString());
        fault.Message.ShouldNotContain("ana@ventanilla.test", Case.Insensitive, "reasons are logged");
        fault.Message.ShouldContain(reply.Split(' ')[^1], Case.Insensitive, "the reason says what the server said");
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

        Stopwatch.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(5));
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

    [Theory]
    [InlineData("ana@ventanilla.test\r\nBcc: otro@ventanilla.test")]
    [InlineData("ana@ventanilla.test, otro@ventanilla.test")]
    [InlineData("Ana <ana@ventanilla.test>")]
    [InlineData("ana@ventanilla.test\n")]
    [InlineData("nadie")]
    public async Task An_address_that_is_not_one_mailbox_is_refused(string to)
    {
        using var sink = await SmtpSink.Start();
        using var house = MailHouse.OverSmtp(sink.Port);

        await Should.ThrowAsync<MailRefusedException>(() => house.Postman.Send(MailHouse.Letter(to), default));
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

    [Theory]
    [InlineData("Smtp:From", "")]
    [InlineData("Smtp:Connections", "0")]
    [InlineData("Smtp:TimeoutSeconds", "120")]
    [InlineData("Smtp:FromName", "Caja\r\nBcc: x@y.co")]
    public void A_setting_that_cannot_work_stops_the_start_and_names_itself(string key, string value) =>
        Should.Throw<InvalidOperationException>(() => MailHouse.OverSmtp(25, more: (key, value))).Message.ShouldContain(key);

    [Fact]
    public void A_password_never_travels_in_the_clear_to_another_machine() =>
        Should.Throw<InvalidOperationException>(() => MailHouse.OverSmtp(25, "smtp.example.co", ("Smtp:UserName", "u"), ("Smtp:StartTls", "false")))
            .Message.ShouldContain("Smtp:StartTls");

    private static async Task<IReadOnlyList<ReceivedMail>> Arrived(SmtpSink sink, int count)
    {
        await Eventually.Holds(() => sink.Received.Count >= count, $"{count} mails in the sink");
        return sink.Received;
    }
}
