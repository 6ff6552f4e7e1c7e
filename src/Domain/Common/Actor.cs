using Ventanilla.Domain.Staff;

namespace Ventanilla.Domain.Common;

/// <summary>Through which door a message came in: a page, the interface of other programs, a job, or a command on the host itself. A case that staff wrote down came in
/// at the counter or by telephone.</summary>
public enum Channel { Web, Api, Job, Host, Counter, Phone }

/// <summary>What kind of somebody acts. A visitor is whoever has not said yet who they are.</summary>
public enum ActorKind { Visitor, Person, System, Staff }

/// <summary>Who acts, and through which channel. Only whoever let them in says so: a page's session, a job, the host; no message does.</summary>
public sealed record Actor
{
    private Actor() { }

    public ActorKind Kind { get; private init; }
    public Channel Channel { get; private init; }

    /// <summary>Of a person; nobody else has one.</summary>
    public Guid? AccountId { get; private init; }

    /// <summary>Of somebody of staff; nobody else has one.</summary>
    public Guid? StaffId { get; private init; }

    /// <summary>Of a person or somebody of staff: the session they act in.</summary>
    public Guid? SessionId { get; private init; }

    /// <summary>Of somebody of staff, by their role as it is now; nobody else has any.</summary>
    public IReadOnlySet<Permission> Permissions { get; private init; } = NoPermissions;
    private static readonly IReadOnlySet<Permission> NoPermissions = new HashSet<Permission>();

    public static Actor Visitor(Channel channel) => new() { Kind = ActorKind.Visitor, Channel = channel };
    public static Actor Person(Guid accountId, Guid sessionId, Channel channel) =>
        new() { Kind = ActorKind.Person, Channel = channel, AccountId = accountId, SessionId = sessionId };
    public static Actor Staff(Guid staffId, Guid sessionId, IReadOnlySet<Permission> permissions, Channel channel) =>
        new() { Kind = ActorKind.Staff, Channel = channel, StaffId = staffId, SessionId = sessionId, Permissions = permissions };
    public static Actor System(Channel channel) => new() { Kind = ActorKind.System, Channel = channel };
}
