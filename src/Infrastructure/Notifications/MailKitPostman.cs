using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>Sends through MailKit, over a few reused connections. Keeps the same promise as its sibling in SystemNetMail.</summary>
public sealed class MailKitPostman(SmtpOptions options, TimeProvider clock) : IPostman, IDisposable
{
    private readonly ConnectionPool<SmtpClient> _connections = new(options, clock, IsStale);

    public int AtOnce => options.Connections;

    public async Task Send(RenderedMail mail, CancellationToken stop)
    {
        using var message = Message(ComposedMail.Checked(mail));
        try
        {
            await _connections.Use(Connected, (client, limit) => client.SendAsync(message, limit), stop);
        }
        catch (SmtpCommandException fault)
        {
            var stage = fault.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? SmtpStage.Recipient : SmtpStage.Elsewhere;
            throw MailFaults.Of(mail, stage, (int)fault.StatusCode, fault.Message, fault);
        }
    }

    public void Dispose() => _connections.Dispose();

    private async Task<SmtpClient> Connected(CancellationToken limit)
    {
        // Chain and name are checked; revocation lists are not, as in the sibling: a mail relay's network often cannot reach them.
        var client = new SmtpClient { CheckCertificateRevocation = false };
        try
        {
            await client.ConnectAsync(
                options.Host, options.Port, options.Encrypts ? SecureSocketOptions.StartTls : SecureSocketOptions.None, limit);
            if (options.SignsIn)
                await client.AuthenticateAsync(options.UserName, options.Password, limit);
            return client;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private MimeMessage Message(RenderedMail mail)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            MessageId = mail.MessageId,
            Date = clock.GetUtcNow(),
            Body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html }.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(options.FromName, options.From));
        message.To.Add(new MailboxAddress("", mail.To));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static bool IsStale(Exception fault) =>
        fault is IOException or ProtocolException or ServiceNotConnectedException or SmtpCommandException { StatusCode: SmtpStatusCode.ServiceNotAvailable };
}
