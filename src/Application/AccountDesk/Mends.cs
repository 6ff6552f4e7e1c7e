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
    public async Task<IReadOnlyList<MendView>> Shown(Specification<AccountMend> which, CancellationToken stop)
    {
        var (accounts, staff, me, now) = (reads.Of<Account>(), reads.Of<StaffMember>(), caller.Actor.StaffId, clock.GetUtcNow());
        var since = now - AccountMend.TimeToAct;
        var found = await reads.List(reads.Of(which).Join(accounts, m => m.AccountId, a => a.Id, (m, a) => new
        {
            m.Seen, a.PasswordChangedAt, a.NormalizedEmail,
            View = new MendView(
                m.Id, m.AccountId, a.Email, m.Kind, m.State, m.Evidence,
                staff.Where(s => s.Id == m.AskedBy).Select(s => s.Name).FirstOrDefault() ?? "", m.AskedAt,
                staff.Where(s => s.Id == m.DecidedBy).Select(s => s.Name).FirstOrDefault(), m.DecidedAt, m.CodeUntil,
                (m.State == MendState.Asked && m.AskedAt <= since) || (m.State == MendState.Approved && m.DecidedAt <= since)
                    || (m.State == MendState.Printed && m.CodeUntil <= now), m.AskedBy == me),
        }), stop);
        // An objection, or another password, ends it without a word to its row.
        return [.. found.Select(f => f.View with { IsOver = f.View.IsOver || !AccountMend.Fits(f.Seen, f.View.AccountId, f.PasswordChangedAt, f.NormalizedEmail) })];
    }
}
