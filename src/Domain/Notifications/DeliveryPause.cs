namespace Ventanilla.Domain.Notifications;

/// <summary>Why staff hold all mails back. One of a few: it stands in the trail, where nothing typed may.</summary>
public enum PauseReason { MailServer, WrongMails, Maintenance }

/// <summary>While this one row stands, no process claims a mail. What one of them has in its hands at that moment it brings to its end.</summary>
public sealed class DeliveryPause
{
    public const int Only = 1;

    private DeliveryPause() { }

    public int Id { get; private init; } = Only;
    public PauseReason Reason { get; private init; }
    public Guid StaffId { get; private init; }
    public DateTimeOffset Since { get; private init; }

    public static DeliveryPause Begin(PauseReason reason, Guid staffId, DateTimeOffset now) => new() { Reason = reason, StaffId = staffId, Since = now };
}
