using Ventanilla.Domain.SignIn;

namespace Ventanilla.Domain.Staff;

public static class StaffSpecs
{
    public sealed class ById : Specification<StaffMember>
    {
        public ById(Guid id) => Query.Where(m => m.Id == id);
    }

    public sealed class ByEmail : Specification<StaffMember>
    {
        public ByEmail(string normalizedEmail) => Query.Where(m => m.NormalizedEmail == normalizedEmail);
    }

    /// <summary>Whoever may sign in under that address.</summary>
    public sealed class Named : Specification<StaffMember>
    {
        public Named(string normalizedEmail) => Query.Where(m => m.NormalizedEmail == normalizedEmail && m.State == StaffState.Active);
    }

    /// <summary>The condition under which one statement writes a try on a member: the right password while it is open to it, or a wrong one.</summary>
    public sealed class Tried : Specification<StaffMember>
    {
        public Tried(Guid right, DateTimeOffset passwordChangedAt, Guid wrong, DateTimeOffset now) => Query.Where(m => m.Id == wrong
            || (m.Id == right && m.PasswordChangedAt == passwordChangedAt && m.State == StaffState.Active && (m.LockedUntil == null || m.LockedUntil <= now)));
    }

    /// <summary>A member whose sign-in has begun and may go on, with the password that was given.</summary>
    public sealed class GoingOn : Specification<StaffMember>
    {
        public GoingOn(Guid id, DateTimeOffset passwordChangedAt) =>
            Query.Where(m => m.Id == id && m.PasswordChangedAt == passwordChangedAt && m.State == StaffState.Active);
    }

    /// <summary>Whose invitation it is, while it stands.</summary>
    public sealed class Invited : Specification<StaffMember>
    {
        public Invited(byte[] tokenHash, DateTimeOffset now) =>
            Query.Where(m => m.InvitationHash == tokenHash && m.InvitationUntil > now && m.State == StaffState.Invited);
    }

    /// <summary>The administrators in use, the same one first whoever asks: whoever takes it goes before everybody else that does.</summary>
    public sealed class Administrators : Specification<StaffMember>
    {
        public Administrators() => Query.Where(m => m.Role == StaffRole.Administrator && m.State == StaffState.Active).OrderBy(m => m.Id);
    }

    /// <summary>Somebody, while they work here.</summary>
    public sealed class InUse : Specification<StaffMember>
    {
        public InUse(Guid id) => Query.Where(m => m.Id == id && m.State == StaffState.Active);
    }

    public sealed class InRole : Specification<StaffMember>
    {
        public InRole(StaffRole role) => Query.Where(m => m.Role == role && m.State == StaffState.Active).OrderBy(m => m.Id);
    }

    public sealed class OtherAdministrators : Specification<StaffMember>
    {
        public OtherAdministrators(Guid than) =>
            Query.Where(m => m.Role == StaffRole.Administrator && m.State == StaffState.Active && m.Id != than);
    }

    public sealed class All : Specification<StaffMember>
    {
        public All() => Query.OrderBy(m => m.NormalizedEmail);
    }
}

public static class StaffSessionSpecs
{
    /// <summary>A session that lasts still: not too old, and not left unused.</summary>
    public sealed class Lasting : Specification<StaffSession>
    {
        public Lasting(Guid id, DateTimeOffset now)
        {
            var idleSince = now - StaffSession.Rule.Idle;
            Query.Where(s => s.Id == id && s.ExpiresAt > now && s.LastSeenAt > idleSince);
        }
    }

    public sealed class ById : Specification<StaffSession>
    {
        public ById(Guid id) => Query.Where(s => s.Id == id);
    }

    public sealed class Of : Specification<StaffSession>
    {
        public Of(Guid staffId) => Query.Where(s => s.StaffId == staffId);
    }

    public sealed class All : Specification<StaffSession>;

    public sealed class OthersOf : Specification<StaffSession>
    {
        public OthersOf(Guid staffId, Guid than) => Query.Where(s => s.StaffId == staffId && s.Id != than);
    }

    public sealed class ExpiredBefore : Specification<StaffSession>
    {
        public ExpiredBefore(DateTimeOffset time) => Query.Where(s => s.ExpiresAt < time).OrderBy(s => s.ExpiresAt);
    }
}

public static class StaffTicketSpecs
{
    public sealed class Usable : Specification<StaffTicket>
    {
        public Usable(byte[] tokenHash, StaffStep step, DateTimeOffset now) =>
            Query.Where(t => t.TokenHash == tokenHash && t.Step == step && t.ExpiresAt > now);
    }

    /// <summary>The condition under which one statement may use it up: in its time, and with the password that it was given for.</summary>
    public sealed class UsableFor : Specification<StaffTicket>
    {
        public UsableFor(byte[] tokenHash, StaffStep step, Guid staffId, DateTimeOffset passwordChangedAt, DateTimeOffset now) =>
            Query.Where(t => t.TokenHash == tokenHash && t.Step == step && t.StaffId == staffId && t.PasswordChangedAt == passwordChangedAt && t.ExpiresAt > now);
    }

    public sealed class All : Specification<StaffTicket>;

    public sealed class Of : Specification<StaffTicket>
    {
        public Of(Guid staffId) => Query.Where(t => t.StaffId == staffId);
    }

    public sealed class ExpiredBefore : Specification<StaffTicket>
    {
        public ExpiredBefore(DateTimeOffset time) => Query.Where(t => t.ExpiresAt < time).OrderBy(t => t.ExpiresAt);
    }
}
