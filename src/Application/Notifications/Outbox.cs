using System.Text.Json;
using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Notifications;

/// <summary>Where a mail goes, and which language is read there.</summary>
/// <param name="Language">Of the account that has proved the mailbox; null where none has.</param>
public sealed record Mailbox(string Address, Language? Language)
{
    /// <summary>Whoever reads there is being erased: nothing by which their mails are found may stay.</summary>
    public bool IsForgotten { get; init; }

    /// <summary>Of the account that the mail is about: a family may read there. Null where the mailbox is not proved, or no other may be meant.</summary>
    public string? Username { get; init; }

    /// <summary>Of the owner of an account.</summary>
    public static Mailbox Of(Account owner, string address) =>
        new(address, owner.Language) { Username = owner.State == AccountState.PendingActivation ? null : owner.Username };

    /// <summary>Whoever reads there reserved their identity: staff see neither whose the mail is nor find it by its address.</summary>
    public bool IsReserved { get; init; }
}

/// <summary>Promises mails: the row is part of the command's commit, so a mail is never lost and never sent for what did not happen. It knows which
/// language its reader speaks; the browser that brings a mail about may be a stranger's.</summary>
public sealed class Outbox(IRepository<OutgoingMessage> messages, IPayloadProtector protector, IUnitOfWork work, ICaller caller, TimeProvider clock)
{
    internal const string Purpose = "Ventanilla.Notifications.OutgoingMessage.v1";

    /// <summary>A mail that another version stored with other values is not sent with holes in it.</summary>
    private static readonly JsonSerializerOptions Whole = new() { RespectRequiredConstructorParameters = true };

    /// <summary>To the owner of an account.</summary>
    public void Promise(Mail mail, Account owner) => Promise(mail, Mailbox.Of(owner, owner.Email), owner);

    /// <param name="about">The account that it is about: its language is spoken to a mailbox of which none is known, and erasing it takes the mail along.</param>
    public void Promise(Mail mail, Mailbox to, Account? about = null) =>
        Write(mail, to, to.Language ?? about?.Language ?? caller.Language, about?.Id, forNobody: false);

    /// <summary>The same, held for a while in which it can be taken back (<see cref="TakeBack"/>); then the sweep sends it.</summary>
    /// <returns>The row, by which its delivery is known.</returns>
    public Guid PromiseHeld(Mail mail, TimeSpan held, Mailbox to, Account? about = null) =>
        Write(mail, to, to.Language ?? about?.Language ?? caller.Language, about?.Id, forNobody: false, held);

    /// <summary>One statement, with one winner: whoever sends it, or whoever takes it back.</summary>
    /// <returns>False where it is on its way already.</returns>
    public async Task<bool> TakeBack(Guid id, CancellationToken stop) =>
        await messages.DeleteWhere(new MessageSpecs.Held(id, clock.GetUtcNow()), stop) > 0;

    /// <summary>The same work without a mail: whoever asks for an unknown address sees and waits the same. Delivery is woken too, and
    /// finds nothing to send.</summary>
    public void PromiseNobody(Mail mail, string address) => Write(mail, new Mailbox(address, null), caller.Language, accountId: null, forNobody: true);

    /// <summary>The same where the mail would have come with a new link: an empty row stands in for that one, which needs an account.</summary>
    public void PromiseNobodyWithLink(Mail mail, string address)
    {
        PromiseNobody(mail, address);
        messages.Add(OutgoingMessage.Promise(mail.Kind, caller.Language, "", "", accountId: null, forNobody: true, clock.GetUtcNow()));
    }

    /// <summary>Mails that stand already may leave: delivery is woken once the commit stands.</summary>
    public void Wake() => work.WakeAfterCommit(new DeliverMessages());

    internal static (string Address, string? Username, Mail Mail) Open(OutgoingMessage message, IPayloadProtector protector)
    {
        var envelope = JsonSerializer.Deserialize<Envelope>(protector.Unprotect(Purpose, message.Payload!))!;
        return (envelope.Address, envelope.Username, (Mail)envelope.Mail.Deserialize(MailCatalogue.KindOf(message.Template), Whole)!);
    }

    private Guid Write(Mail mail, Mailbox to, Language language, Guid? accountId, bool forNobody, TimeSpan held = default)
    {
        var envelope = new Envelope(to.Address, to.Username, JsonSerializer.SerializeToElement(mail, mail.GetType()));
        var payload = protector.Protect(Purpose, JsonSerializer.Serialize(envelope));
        var message = OutgoingMessage.Promise(mail.Kind, language, payload, to.IsReserved ? OutgoingMessage.Reserved : Mask.Email(to.Address), accountId, forNobody,
            clock.GetUtcNow(), held, to.IsForgotten || to.IsReserved ? null : MailboxKey.Of(to.Address));
        messages.Add(message);
        Wake();
        return message.Id;
    }

    private sealed record Envelope(string Address, string? Username, JsonElement Mail);
}
