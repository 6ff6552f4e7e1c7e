using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Notifications;

/// <summary>One mail: what kind, to which mask, how often it was tried and why it did not arrive. Never what it says: it may hold a link or a password.</summary>
public sealed record GetMessage(Guid Id) : IQuery<Result<MessageDetail>>, IStaffOnly
{
    public string Action => "get_message";
    public Permission Needs => Permission.ReadMessages;
}

/// <param name="ServerSaid">The words of the mail server, the address in them masked. Null for a fault of ours, whose words are for the log.</param>
/// <param name="MailboxRefusedAt">When the newest mail to that mailbox that has come to an end was promised, if it was refused.</param>
public sealed record MessageDetail(MessageLine Line, Language Language, Guid? AccountId, string? ServerSaid, DateTimeOffset? MailboxRefusedAt)
{
    public bool MayRetry => Line is { State: MessageState.Parked, IsRefused: false };
}

internal sealed class GetMessageHandler(IReads reads, RefusedMailboxes refused) : IRequestHandler<GetMessage, Result<MessageDetail>>
{
    public async Task<Result<MessageDetail>> Handle(GetMessage request, CancellationToken cancellationToken)
    {
        var found = await reads.First(reads.Of(new MessageSpecs.ById(request.Id)).Where(m => m.State != MessageState.Discarded).Select(m => new
        {
            Line = new MessageLine(m.Id, m.Template, m.MaskedAddress, m.State, m.Attempts, m.LastError, m.State == MessageState.Parked && m.Payload == null,
                m.CreatedAt, m.DueAt, m.DeliveredAt),
            m.Language, m.AccountId, m.Mailbox,
        }), cancellationToken);
        if (found is null)
            return MessageFailures.Unknown;
        // What a server says of a mailbox may name it.
        if (found.Line.MaskedAddress == OutgoingMessage.Reserved)
            return new MessageDetail(found.Line, found.Language, null, null, null);
        var since = found.Mailbox is { } mailbox ? await refused.Since(mailbox, cancellationToken) : null;
        return new MessageDetail(found.Line, found.Language, found.AccountId, found.Line.Trouble is MessageTrouble.Unwritable ? null : found.Line.LastError, since);
    }
}
