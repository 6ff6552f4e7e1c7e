using System.Net;
using System.Net.Mail;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>Sends through the framework's own SMTP client, over a few reused connections.</summary>
public sealed class SystemNetMailPostman(SmtpOptions options, TimeProvider clock) : IPostman, IDisposable
{
    private readonly ConnectionPool<SmtpClient> _connections = new(options, clock, IsStale);

    public async Task Send(RenderedMail mail, CancellationToken stop)
    {
        using var message = ComposedMail.Of(mail, options.Sender);
        try
        {
            await _connections.Use(_ => Task.FromResult(NewClient()), (client, limit) => client.SendMailAsync(message, limit), stop);
        }
        catch (SmtpFailedRecipientException fault)
        {
            throw MailFaults.Of(mail, SmtpStage.Recipient, (int)fault.StatusCode, fault.Message, fault);
        }
        catch (SmtpException fault)
        {
            throw MailFaults.Of(mail, SmtpStage.Elsewhere, (int)fault.StatusCode, fault.InnerException?.Message ?? fault.Message, fault);
        }
    }

    public void Dispose() => _connections.Dispose();

    // It connects with its first mail and keeps that connection. After a refused password it goes on unknown, and the server then refuses
    // the recipient with 5.7.x: MailFaults takes that for "later".
    private SmtpClient NewClient() => new(options.Host, options.Port)
    {
        EnableSsl = options.Encrypts,
        Credentials = options.SignsIn ? new NetworkCredential(options.UserName, options.Password) : null,
    };

    private static bool IsStale(Exception fault) =>
        fault is SmtpException { StatusCode: SmtpStatusCode.GeneralFailure or SmtpStatusCode.ServiceNotAvailable };
}
