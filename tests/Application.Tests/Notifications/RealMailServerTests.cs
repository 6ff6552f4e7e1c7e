using System.Text.RegularExpressions;
using Ventanilla.Application.Registration;
using Ventanilla.Application.Notifications;
using Ventanilla.Domain.Common;
using Ventanilla.Testing;
using Ventanilla.Testing.Mail;

namespace Ventanilla.Application.Tests.Notifications;

/// <summary>Against a real Postfix: encryption, password, mailbox.</summary>
public sealed class RealMailServerTests : IAsyncLifetime
{
    private PostfixServer _server = null!;

    public async Task InitializeAsync() => _server = await PostfixServer.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_mail_reaches_the_mailbox_encrypted_and_signed_in()
    {
        using var house = MailHouse.Over(_server);
        var (subject, html, text) = await house.Renderer.Render(new ActivationMail("https://portal.example.co/activar?t=AbC_-09", TimeSpan.FromHours(24)), Language.Spanish);
        var letter = new RenderedMail("0123@ventanilla", PostfixServer.Mailbox, subject, html, text);

        await house.Postman.Send(letter, default);

        await Eventually.Holds(() => _server.Delivered.Count == 1, "the mail in Ana's mailbox");
        var delivered = _server.Delivered.Single();
        (delivered.Subject, delivered.Html, delivered.Text).ShouldBe((letter.Subject, letter.Html.ReplaceLineEndings("\n"), letter.Text));
        await Logged("TLS connection established");
        await Logged($"sasl_username={PostfixServer.UserName}");
    }

    [Fact]
    public async Task The_same_over_the_port_that_is_encrypted_from_the_first_byte()
    {
        using var house = MailHouse.Over(_server, port: _server.ImplicitPort, more: ("Smtp:Tls", "implicit"));
        var letter = MailHouse.Letter();

        await house.Postman.Send(letter, default);

        await Eventually.Holds(() => _server.Delivered.Count == 1, "the mail in Ana's mailbox");
        _server.Delivered.Single().MessageId.ShouldBe($"<{letter.MessageId}>");
        await Logged($"sasl_username={PostfixServer.UserName}");
    }

    [Fact]
    public async Task Fifty_mails_at_once_reach_the_mailbox_once_over_few_connections()
    {
        using var house = MailHouse.Over(_server);
        var letters = Enumerable.Range(1, 50).Select(n => MailHouse.Letter(subject: $"Carta {n}")).ToArray();

        await Task.WhenAll(letters.Select(l => house.Postman.Send(l, default)));

        await Eventually.Holds(() => _server.Delivered.Count >= 50, "fifty mails in Ana's mailbox");
        _server.Delivered.Select(r => r.MessageId).ShouldBe(letters.Select(l => $"<{l.MessageId}>"), ignoreOrder: true);
        Regex.Count(_server.Log, "TLS connection established").ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task A_wrong_password_is_our_fault_and_no_mails()
    {
        using var house = MailHouse.Over(_server, password: "otra");

        var fault = await Should.ThrowAsync<MailSignInRefusedException>(() => house.Postman.Send(MailHouse.Letter(), default));

        await Logged("authentication failed");
        fault.ToString().ShouldNotContain("otra");
    }

    [Fact]
    public async Task An_unknown_mailbox_is_refused_for_good()
    {
        using var house = MailHouse.Over(_server);

        var fault = await Should.ThrowAsync<MailRefusedException>(() => house.Postman.Send(MailHouse.Letter($"nadie@{PostfixServer.Domain}"), default));

        fault.Message.ShouldContain("5.1.1");
        fault.Message.ShouldNotContain("nadie@");
    }

    [Fact]
    public async Task A_server_that_cannot_prove_its_name_gets_neither_password_nor_mail()
    {
        // Its certificate is for localhost, and nothing else.
        using var house = MailHouse.Over(_server, host: "127.0.0.1");

        var fault = await Should.ThrowAsync<Exception>(() => house.Postman.Send(MailHouse.Letter(), default));

        fault.ShouldNotBeOfType<MailRefusedException>();
        _server.Delivered.ShouldBeEmpty();
        // What it logged of this conversation is there by the time that it logs the end of it.
        await Logged("disconnect from");
        _server.Log.ShouldNotContain("sasl_username");
    }

    /// <summary>Postfix answers first and writes its log by another process.</summary>
    private Task Logged(string text) => Eventually.Holds(() => _server.Log.Contains(text, StringComparison.Ordinal), $"\"{text}\" in {_server.Log}");
}
