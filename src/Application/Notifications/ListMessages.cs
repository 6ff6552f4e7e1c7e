using System.Globalization;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Notifications;

/// <summary>Which mails: of one state, and of one kind if it is named; or all that went, or go, to one mailbox, whatever their state.</summary>
/// <param name="Address">Whole: only its mask is kept, so no part of one can be looked for.</param>
public sealed record MessageView(MessageState State = MessageState.Parked, string? Kind = null, string? Address = null);

/// <summary>A page of the mails that fit the view, the newest first, each with its mask and without its content. It is one seek of an index, however
/// many there are. What was written for nobody is never among them.</summary>
/// <param name="After">The <see cref="MessagePage.Next"/> of the page before; null for the first.</param>
public sealed record ListMessages(MessageView View, string? After = null) : IQuery<Result<MessagePage>>, IStaffOnly
{
    public string Action => "list_messages";
    public Permission Needs => Permission.ReadMessages;
}

/// <param name="Next">Null on the last page.</param>
/// <param name="Waiting">Mails that wait to be sent; <see cref="Most"/> where there are as many or more.</param>
/// <param name="Parked">The same, of those that are parked.</param>
/// <param name="Retryable">Of the parked ones, those that a retry can send.</param>
/// <param name="Pause">Null while mails leave.</param>
public sealed record MessagePage(IReadOnlyList<MessageLine> Messages, string? Next, int Waiting, int Parked, int Retryable, PauseView? Pause)
{
    public const int Most = 100;
}

public sealed record PauseView(PauseReason Reason, string? By, DateTimeOffset Since);

/// <param name="IsRefused">Its mailbox was refused for good.</param>
public sealed record MessageLine(
    Guid Id, string Kind, string MaskedAddress, MessageState State, int Attempts, string? LastError, bool IsRefused, DateTimeOffset CreatedAt, DateTimeOffset DueAt,
    DateTimeOffset? DeliveredAt)
{
    public MessageTrouble Trouble => MessageTroubles.Of(State, LastError, IsRefused);
}

internal sealed class ListMessagesHandler(IReads reads) : IRequestHandler<ListMessages, Result<MessagePage>>
{
    private const int PageSize = 50;

    public async Task<Result<MessagePage>> Handle(ListMessages request, CancellationToken cancellationToken)
    {
        var rows = await reads.List(From(Of(request.View), request.After).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(PageSize + 1)
            .Select(m => new MessageLine(m.Id, m.Template, m.MaskedAddress, m.State, m.Attempts, m.LastError, m.State == MessageState.Parked && m.Payload == null,
                m.CreatedAt, m.DueAt, m.DeliveredAt)), cancellationToken);
        MessageLine[] shown = [.. rows.Take(PageSize)];
        var staff = reads.Of<StaffMember>();
        var pause = await reads.First(reads.Of(new PauseSpecs.Standing())
            .Select(p => new PauseView(p.Reason, staff.Where(s => s.Id == p.StaffId).Select(s => s.Name).FirstOrDefault(), p.Since)), cancellationToken);
        var messages = reads.Of<OutgoingMessage>();
        return new MessagePage(shown, rows.Count > PageSize ? PlaceOf(shown[^1]) : null,
            await Count(messages.Where(m => m.State == MessageState.Queued), cancellationToken),
            await Count(messages.Where(m => m.State == MessageState.Parked), cancellationToken),
            await Count(reads.Of(new MessageSpecs.Retryable()), cancellationToken), pause);
    }

    private IQueryable<OutgoingMessage> Of(MessageView view)
    {
        var messages = reads.Of<OutgoingMessage>();
        if (!string.IsNullOrWhiteSpace(view.Address))
        {
            var mailbox = MailboxKey.Of(view.Address);
            return messages.Where(m => m.Mailbox == mailbox && m.State != MessageState.Discarded);
        }

        var state = view.State is MessageState.Discarded ? MessageState.Parked : view.State;
        return view.Kind is { } kind ? messages.Where(m => m.State == state && m.Template == kind) : messages.Where(m => m.State == state);
    }

    /// <summary>In an order, which is that of an index: without one PostgreSQL looks through the whole table for as many as it counts.</summary>
    private async Task<int> Count(IQueryable<OutgoingMessage> messages, CancellationToken stop) =>
        (await reads.List(messages.OrderByDescending(m => m.CreatedAt).Select(m => m.Attempts).Take(MessagePage.Most), stop)).Count;

    private static IQueryable<OutgoingMessage> From(IQueryable<OutgoingMessage> messages, string? after) =>
        Read(after) is var (at, id) ? messages.Where(m => m.CreatedAt < at || (m.CreatedAt == at && m.Id.CompareTo(id) < 0)) : messages;

    private static string PlaceOf(MessageLine last) => string.Create(CultureInfo.InvariantCulture, $"{last.CreatedAt.UtcTicks}_{last.Id:N}");

    private static (DateTimeOffset At, Guid Id)? Read(string? after) =>
        after?.Split('_') is [var ticks, var id] && long.TryParse(ticks, CultureInfo.InvariantCulture, out var at) && at >= 0 && at <= DateTime.MaxValue.Ticks
            && Guid.TryParseExact(id, "N", out var known) ? (new DateTimeOffset(at, TimeSpan.Zero), known) : null;
}
