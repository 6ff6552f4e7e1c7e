using MailKit;
using MailKit.Net.Smtp;
using Ventanilla.Application.Notifications;

namespace Ventanilla.Infrastructure.Notifications;

/// <summary>Sends over a few re-used connections; each mail ends within <see cref="SmtpOptions.LongestSend"/>, one way or another.</summary>
public sealed class MailKitPostman(SmtpOptions options, TimeProvider clock) : IPostman, IDisposable
{
    private readonly ConnectionPool _connections = new(options, clock);
    private readonly Signature? _signature = options.Dkim.IsAsked ? new Signature(options.Dkim) : null;

    public int AtOnce => options.Connections;

    public async Task Send(RenderedMail mail, CancellationToken stop)
    {
        using var message = Letter.Of(mail, options.Sender, clock.GetUtcNow());
        _signature?.Sign(message);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(SmtpOptions.LongestSend);
        try
        {
            await _connections.Use((connection, phase) => connection.Deliver(message, phase), limit.Token);
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
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw MailFaults.TooSlow(options, SmtpOptions.LongestSend);
        }
    }

    public void Dispose() => _connections.Dispose();
}
