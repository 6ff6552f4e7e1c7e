using Ventanilla.Application.SignIn;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Tries are counted, and uses noted, by one statement each.</summary>
internal static class StaffRows
{
    /// <summary>Counted by the database, so that fifty at once count fifty; nobody at all costs the same statement.</summary>
    /// <param name="right">Whose password it was, or nobody's id.</param>
    /// <returns>False when nobody was let in or counted: there is no such member, or a rest keeps the right password out.</returns>
    public static async Task<bool> NoteTry(
        this IRepository<StaffMember> members, StaffSpecs.Tried tried, Guid right, Lockout lockout, DateTimeOffset now, CancellationToken stop) =>
        await members.ChangeWhere(tried, m => m
            .Set(x => x.FailedSignIns, x => x.Id == right ? 0 : x.FailedSignIns + 1)
            .Set(x => x.LockedUntil, Rests.After<StaffMember>(lockout, right, now)), stop) > 0;

    /// <summary>Counts the time without use anew.</summary>
    public static Task NoteUse(this IRepository<StaffSession> sessions, Guid id, DateTimeOffset now, CancellationToken stop) =>
        sessions.ChangeWhere(new StaffSessionSpecs.ById(id), s => s.Set(x => x.LastSeenAt, _ => now), stop);
}
