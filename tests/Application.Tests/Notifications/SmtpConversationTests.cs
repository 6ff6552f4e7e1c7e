using Ventanilla.Application.Notifications;
using Ventanilla.Testing.Mail;

namespace Ventanilla.Application.Tests.Notifications;

/// <summary>What the postman makes of each turn that a conversation with the mail server may take.</summary>
public sealed class SmtpConversationTests
{
    private const string SignsIn = "AUTH PLAIN LOGIN";

    private static MailHouse SignedIn(OwnSmtp server) => MailHouse.OverSmtp(server.Port, more: [("Smtp:UserName", "portal"), ("Smtp:Password", "una clave"), ("Smtp:Tls", "none")]);

    private static int Count(OwnSmtp server, string command) => server.Commands.Count(c => c.StartsWith(command, StringComparison.Ordinal));

    [Fact]
    public async Task A_mail_whose_answer_got_lost_is_worth_another_try_under_the_same_id()
    {
        using var server = OwnSmtp.Start(command => command == "." ? OwnSmtp.HangUp : null);
        using var house = MailHouse.OverSmtp(server.Port);
        var letter = MailHouse.Letter();

        var fault = await Should.ThrowAsync<Exception>(() => house.Postman.Send(letter, default));
        server.Reply = _ => null;
        await house.Postman.Send(letter, default);

        fault.ShouldNotBeOfType<MailRefusedException>();
        server.Mails.Count.ShouldBe(2);
        server.Mails.ShouldAllBe(m => m.Contains($"<{letter.MessageId}>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_kept_connection_too_it_is_not_sent_again_at_once()
    {
        using var server = OwnSmtp.Start();
        using var house = MailHouse.OverSmtp(server.Port);
        await house.Postman.Send(MailHouse.Letter(), default);
        server.Reply = command => command == "." ? OwnSmtp.HangUp : null;

        await Should.ThrowAsync<Exception>(() => house.Postman.Send(MailHouse.Letter(), default));

        server.Mails.Count.ShouldBe(2);
        Count(server, "CONNECT").ShouldBe(1);
    }

    [Theory, InlineData(OwnSmtp.HangUp), InlineData("421 4.4.2 Timeout, closing")]
    public async Task A_kept_connection_that_the_server_gave_up_costs_no_try(string reply)
    {
        using var server = OwnSmtp.Start();
        using var house = MailHouse.OverSmtp(server.Port);
        await house.Postman.Send(MailHouse.Letter(), default);
        server.Reply = command => command.StartsWith("MAIL", StringComparison.Ordinal) && Count(server, "CONNECT") == 1 ? reply : null;

        await house.Postman.Send(MailHouse.Letter(), default);

        (server.Mails.Count, Count(server, "CONNECT")).ShouldBe((2, 2));
    }

    [Fact]
    public async Task A_connection_is_asked_whether_it_stands_only_after_it_idled()
    {
        using var server = OwnSmtp.Start();
        using var house = MailHouse.OverSmtp(server.Port);
        await house.Postman.Send(MailHouse.Letter(), default);
        await house.Postman.Send(MailHouse.Letter(), default);
        Count(server, "NOOP").ShouldBe(0);

        house.Pass(TimeSpan.FromSeconds(5));
        await house.Postman.Send(MailHouse.Letter(), default);

        (Count(server, "NOOP"), Count(server, "CONNECT"), server.Mails.Count).ShouldBe((1, 1, 3));
    }

    [Fact]
    public async Task A_connection_that_rested_long_is_not_used_again()
    {
        using var server = OwnSmtp.Start();
        using var house = MailHouse.OverSmtp(server.Port);
        await house.Postman.Send(MailHouse.Letter(), default);

        house.Pass(TimeSpan.FromMinutes(1));
        await house.Postman.Send(MailHouse.Letter(), default);

        (Count(server, "NOOP"), Count(server, "CONNECT")).ShouldBe((0, 2));
    }

    [Theory]
    [InlineData("AUTH", "535 5.7.8 Authentication credentials invalid", "credentials invalid")]
    [InlineData("AUTH", "534 5.7.9 Application-specific password required", "failed")]
    [InlineData("AUTH", "538 5.7.11 Encryption required", "Encryption required")]
    [InlineData("MAIL", "530 5.7.0 Authentication required", "Authentication required")]
    [InlineData("RCPT", "530 5.7.0 Must issue a STARTTLS command first", "STARTTLS command first")]
    public async Task A_server_that_does_not_let_us_in_is_told_apart_from_every_other_fault(string command, string reply, string told)
    {
        using var server = OwnSmtp.Start(c => c.StartsWith(command, StringComparison.Ordinal) ? reply : null, extensions: SignsIn);
        using var house = SignedIn(server);

        var fault = await Should.ThrowAsync<MailSignInRefusedException>(() => house.Postman.Send(MailHouse.Letter(), default));

        fault.Message.ShouldContain(told);
        fault.ToString().ShouldNotContain("una clave");
        server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_without_any_sign_in_does_not_let_us_in_either()
    {
        using var server = OwnSmtp.Start();
        using var house = SignedIn(server);

        await Should.ThrowAsync<MailSignInRefusedException>(() => house.Postman.Send(MailHouse.Letter(), default));
    }

    [Fact]
    public async Task A_server_that_cannot_check_passwords_just_now_is_worth_another_try()
    {
        using var server = OwnSmtp.Start(c => c.StartsWith("AUTH", StringComparison.Ordinal) ? "454 4.7.0 Temporary authentication failure" : null, extensions: SignsIn);
        using var house = SignedIn(server);

        (await Should.ThrowAsync<IOException>(() => house.Postman.Send(MailHouse.Letter(), default))).Message.ShouldContain("454");
    }

    [Fact]
    public async Task An_address_beyond_ascii_needs_a_server_that_can_write_it()
    {
        using var old = OwnSmtp.Start();
        using var able = OwnSmtp.Start(extensions: "SMTPUTF8");
        using var houseOfOld = MailHouse.OverSmtp(old.Port);
        using var houseOfAble = MailHouse.OverSmtp(able.Port);
        var letter = MailHouse.Letter("ñáñez@ventanilla.test");

        await Should.ThrowAsync<MailRefusedException>(() => houseOfOld.Postman.Send(letter, default));
        await houseOfAble.Postman.Send(letter, default);

        old.Mails.ShouldBeEmpty();
        able.Commands.ShouldContain("RCPT TO:<ñáñez@ventanilla.test>");
    }

    [Theory, InlineData("ana@xn--aez-dma.test"), InlineData("ana@ñañez.test")]
    public async Task A_domain_beyond_ascii_is_written_in_ascii(string address)
    {
        using var server = OwnSmtp.Start();
        using var house = MailHouse.OverSmtp(server.Port);

        await house.Postman.Send(MailHouse.Letter(address), default);

        server.Commands.ShouldContain(c => c.StartsWith("RCPT TO:<ana@xn--", StringComparison.Ordinal));
    }
}
