using Ventanilla.Domain.AccountDesk;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.AccountDesk;

/// <summary>Something to be mended in person, as staff see it: never its code.</summary>
/// <param name="ByMe">Whoever looks asked for it, so somebody else decides, and the paper is theirs to print.</param>
public sealed record MendView(
    Guid Id, Guid AccountId, string Email, MendKind Kind, MendState State, string Evidence, string AskedBy, DateTimeOffset AskedAt, string? DecidedBy, DateTimeOffset? DecidedAt,
    DateTimeOffset? CodeUntil, bool IsOver, bool ByMe);

/// <summary>Shown on the page of an account, and in the list of those that wait.</summary>
public sealed class Mends(IReads reads, ICaller caller, TimeProvider clock)
{
    public Task<IReadOnlyList<MendView>> Shown(Specification<AccountMend> which, CancellationToken stop)
    {
        var (accounts, staff, me, now) = (reads.Of<Account>(), reads.Of<StaffMember>(), caller.Actor.StaffId, clock.GetUtcNow());
        var since = now - AccountMend.TimeToAct;
        return reads.List(reads.Of(which).Select(m => new MendView(
            m.Id, m.AccountId, accounts.Where(a => a.Id == m.AccountId).Select(a => a.Email).First(), m.Kind, m.State, m.Evidence,
            staff.Where(s => s.Id == m.AskedBy).Select(s => s.Name).FirstOrDefault() ?? "", m.AskedAt,
            staff.Where(s => s.Id == m.DecidedBy).Select(s => s.Name).FirstOrDefault(), m.DecidedAt, m.CodeUntil,
            (m.State == MendState.Asked && m.AskedAt <= since) || (m.State == MendState.Approved && m.DecidedAt <= since)
                || (m.State == MendState.Printed && m.CodeUntil <= now), m.AskedBy == me)), stop);
    }
}
