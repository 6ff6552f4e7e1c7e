using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Sessions end, and are noted, by one statement over all that are meant: none is loaded for it.</summary>
internal static class SessionRows
{
    /// <summary>Their cookies are worthless from then on. One that has ended keeps the time at which it did.</summary>
    /// <param name="open">Sessions that have not ended.</param>
    public static Task<int> End(this IRepository<Session> sessions, Specification<Session> open, DateTimeOffset now, CancellationToken stop) =>
        sessions.ChangeWhere(open, s => s.Set(x => x.EndedAt, _ => now), stop);

    /// <summary>The tokens of a sign-in in the mobile application were fetched: from now on it lasts.</summary>
    /// <returns>False where it ended, or was left for too long.</returns>
    public static async Task<bool> Fetch(this IRepository<Session> sessions, SessionSpecs.OpenInApp open, DateTimeOffset now, DateTimeOffset until, CancellationToken stop) =>
        await sessions.ChangeWhere(open, s => s.Set(x => x.LastSeenAt, _ => now).Set(x => x.ExpiresAt, _ => until), stop) > 0;

    /// <summary>Counts the time without use anew.</summary>
    public static Task NoteUse(this IRepository<Session> sessions, Specification<Session> open, DateTimeOffset now, CancellationToken stop) =>
        sessions.ChangeWhere(open, s => s.Set(x => x.LastSeenAt, _ => now), stop);
}
