using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Notifications;

/// <summary>One mail's way from its row to the mail server. What becomes of it is on the message afterwards; the row is the caller's.</summary>
public sealed class Delivery(
    IPayloadProtector protector, IMailRenderer renderer, IPostman postman, MailDesk desk, TimeProvider clock, ILogger<Delivery> log)
{
    /// <summary>The mail in its words, or null: then the message says why.</summary>
    public async Task<RenderedMail?> Write(OutgoingMessage message)
    {
        try
        {
            var (address, username, mail) = Outbox.Open(message, protector);
            var (subject, html, text) = await renderer.Render(mail, message.Language, username);
            // The same id at every try.
            return new RenderedMail($"{message.Id:N}@{postman.Domain}", address, subject, html, text) { Logo = renderer.Logo };
        }
        catch (Exception fault) when (fault is CryptographicException || IsOfTheDatabase(fault))
        {
            // The keys are rows too, and another process may have made one that this one has not read yet: the mail may be opened later.
            Failed(message, fault.Message);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Mail {Message} ({Template}) cannot be written, which is our own fault: it is parked.", message.Id, message.Template);
            message.Unwritable(fault.Message, clock.GetUtcNow());
        }

        return null;
    }

    public async Task Send(OutgoingMessage message, RenderedMail mail)
    {
        using var limit = new CancellationTokenSource(OutgoingMessage.LongestSend);
        try
        {
            await postman.Send(mail, limit.Token);
            message.Delivered(clock.GetUtcNow());
        }
        catch (MailRefusedException refused)
        {
            log.LogWarning("Mail {Message} ({Template}) is refused for good: {Reason}", message.Id, message.Template, refused.Message);
            message.Refused(refused.Message, clock.GetUtcNow());
        }
        catch (MailSignInRefusedException refused)
        {
            desk.Close(refused.Message, clock.GetUtcNow());
            desk.PutBack(message, clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            Failed(message, $"The mail server took longer than {OutgoingMessage.LongestSend.TotalSeconds} s.");
        }
        catch (Exception fault)
        {
            Failed(message, fault.Message);
        }
    }

    private void Failed(OutgoingMessage message, string reason)
    {
        log.LogWarning("Mail {Message} ({Template}) failed at try {Attempt}: {Reason}", message.Id, message.Template, message.Attempts, reason);
        message.Failed(reason, clock.GetUtcNow());
    }

    private static bool IsOfTheDatabase(Exception fault) => fault is DbException || (fault.InnerException is { } cause && IsOfTheDatabase(cause));
}
