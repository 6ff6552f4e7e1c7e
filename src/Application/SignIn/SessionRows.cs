using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Sessions end, and are noted, by one statement over all that are meant: none is loaded for it.</summary>
internal static class SessionRows
{
    /// <summary>Their cookies are worthless from then on. One that has ended keeps the time at which it did.</summary>
    /// <param name="open">Sessions that have not ended.</param>
    public static Task End(this IRepository<Session> sessions, Specification<Session> open, DateTimeOffset now, CancellationToken stop) =>
        sessions.ChangeWhere(open, s => s.Set(x => x.EndedAt, _ => now), stop);

    /// <summary>Counts the time without use anew.</summary>
    public static Task NoteUse(this IRepository<Session> sessions, Specification<Session> open, DateTimeOffset now, CancellationToken stop) =>
        sessions.ChangeWhere(open, s => s.Set(x => x.LastSeenAt, _ => now), stop);
}
