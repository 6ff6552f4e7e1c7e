using MailKit;
using MailKit.Net.Smtp;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>Sends over a few re-used connections; each phase of it within its limit.</summary>
public sealed class MailKitPostman(SmtpOptions options, TimeProvider clock) : IPostman, IDisposable
{
    private readonly ConnectionPool _connections = new(options, clock);
    private readonly Signature? _signature = options.Dkim.IsAsked ? new Signature(options.Dkim) : null;

    public string Domain => Letter.DomainOf(options.Sender);

    public int AtOnce => options.Connections;

    public async Task Send(RenderedMail mail, CancellationToken stop)
    {
        using var message = Letter.Of(mail, options.Sender, clock.GetUtcNow());
        _signature?.Sign(message);
        try
        {
            await _connections.Use((connection, phase) => connection.Deliver(message, phase), stop);
        }
        catch (SmtpCommandException fault)
        {
            var stage = fault.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? SmtpStage.Recipient : SmtpStage.Elsewhere;
            throw MailFaults.Of(mail, stage, (int)fault.StatusCode, fault.Message, fault);
        }
        catch (ServiceNotAuthenticatedException fault)
        {
            throw MailFaults.Of(mail, SmtpStage.Elsewhere, (int)SmtpStatusCode.AuthenticationRequired, fault.Message, fault);
        }
    }

    public void Dispose() => _connections.Dispose();
}
