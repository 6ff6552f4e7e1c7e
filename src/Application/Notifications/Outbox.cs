using System.Text.Json;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Notifications;

/// <summary>Promises mails: the row is part of the command's commit, so a mail is never lost and never sent for what did not happen.</summary>
public sealed class Outbox(IRepository<OutgoingMessage> messages, IPayloadProtector protector, IUnitOfWork work, TimeProvider clock)
{
    internal const string Purpose = "Ventanilla.Notifications.OutgoingMessage.v1";

    public void Promise(Mail mail, string address, string culture, Guid? accountId) => Write(mail, address, culture, accountId, forNobody: false);

    /// <summary>The same work without a mail: whoever asks for an unknown address sees and waits the same. Delivery is woken too, and
    /// finds nothing to send.</summary>
    public void PromiseNobody(Mail mail, string address, string culture) => Write(mail, address, culture, accountId: null, forNobody: true);

    /// <summary>The same where the mail would have come with a new link: an empty row stands in for that one, which needs an account.</summary>
    public void PromiseNobodyWithLink(Mail mail, string address, string culture)
    {
        PromiseNobody(mail, address, culture);
        messages.Add(OutgoingMessage.Promise(mail.GetType().Name, culture, "", "", accountId: null, forNobody: true, clock.GetUtcNow()));
    }

    internal static (string Address, Mail Mail) Open(OutgoingMessage message, IPayloadProtector protector)
    {
        var envelope = JsonSerializer.Deserialize<Envelope>(protector.Unprotect(Purpose, message.Payload!))!;
        return (envelope.Address, (Mail)envelope.Mail.Deserialize(MailCatalogue.KindOf(message.Template))!);
    }

    private void Write(Mail mail, string address, string culture, Guid? accountId, bool forNobody)
    {
        var envelope = new Envelope(address, JsonSerializer.SerializeToElement(mail, mail.GetType()));
        var payload = protector.Protect(Purpose, JsonSerializer.Serialize(envelope));
        messages.Add(OutgoingMessage.Promise(
            mail.GetType().Name, culture, payload, Mask.Email(address), accountId, forNobody, clock.GetUtcNow()));
        work.WakeAfterCommit(new DeliverMessages());
    }

    private sealed record Envelope(string Address, JsonElement Mail);
}
