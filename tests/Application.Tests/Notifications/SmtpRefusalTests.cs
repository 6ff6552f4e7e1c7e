using Ventanilla.Application.Notifications;
using Ventanilla.Testing.Mail;

namespace Ventanilla.Application.Tests.Notifications;

/// <summary>What is refused for good, what is worth another try, and what does not even start.</summary>
public sealed class SmtpRefusalTests
{
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

    [Theory]
    [InlineData("Smtp:From", "")]
    [InlineData("Smtp:Connections", "0")]
    [InlineData("Smtp:TimeoutSeconds", "120")]
    [InlineData("Smtp:FromName", "Caja\r\nBcc: x@y.co")]
    [InlineData("Smtp:From", "Caja <caja@y.co>")]
    [InlineData("Smtp:Tls", "starttls-please")]
    [InlineData("Smtp:Tls", "7")]
    [InlineData("Smtp:StartTls", "true")]
    public void A_setting_that_cannot_work_stops_the_start_and_names_itself(string key, string value) =>
        Should.Throw<InvalidOperationException>(() => MailHouse.OverSmtp(25, more: (key, value))).Message.ShouldContain(key);

    [Fact]
    public void A_password_never_travels_in_the_clear_to_another_machine() =>
        Should.Throw<InvalidOperationException>(() => MailHouse.OverSmtp(25, "smtp.example.co", ("Smtp:UserName", "u"), ("Smtp:Tls", "none")))
            .Message.ShouldContain("Smtp:Tls is none");
}
