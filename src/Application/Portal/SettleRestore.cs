using Ventanilla.Application.Notifications;
using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Portal;

/// <summary>After a backup was put in the place of a database that was lost, and before anything starts on it: nothing that the lost one had ended, used up, sent or given may
/// come back. Sessions end, links and what opens a step are used up, mails that waited are parked for staff to judge, and numbers of cases are left out. A
/// database that something works on is left alone.</summary>
/// <param name="Skip">How many numbers of cases, where whoever asks knows better than the usual.</param>
public sealed record SettleRestore(uint? Skip = null) : ICommand<Result<RestoreSettled>>, IHostOnly, IAudited
{
    /// <summary>What was given in the time that is lost is not known: as many as in so many days before are far more, and so is this where there were fewer.</summary>
    public const int UsualDays = 30, Fewest = 1_000;

    public string Action => "settle_restore";
}

/// <param name="Until">The last thing that the backup knows of.</param>
/// <param name="Next">The number that the next case gets.</param>
/// <param name="Sessions">That were ended, of people and of staff.</param>
/// <param name="Mails">That were parked.</param>
public sealed record RestoreSettled(DateTimeOffset Until, Radicado Next, int Sessions, int Mails);

internal sealed class SettleRestoreHandler(RestoredRows rows, MessageRows messages, IRepository<RadicadoYear> years, IReads reads, Trail trail, TimeProvider clock)
    : IRequestHandler<SettleRestore, Result<RestoreSettled>>
{
    /// <summary>A portal at work leaves a row in the trail more often than that, and so does this command, which is not to be run twice.</summary>
    private static readonly TimeSpan AtRest = TimeSpan.FromMinutes(5);

    public async Task<Result<RestoreSettled>> Handle(SettleRestore request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var until = await LastOfThePortal(request.Action, cancellationToken);
        if (until is null || now - until < AtRest)
            return new Failure(FailureKind.Conflict, "restore.at_work") { Arguments = [AtRest.TotalMinutes] };
        var skip = checked((int?)request.Skip) ?? Math.Max(SettleRestore.Fewest, await rows.FiledSince(until.Value.AddDays(-SettleRestore.UsualDays), cancellationToken));
        var next = await Skip(skip, cancellationToken);
        var sessions = await rows.EndWhatWasOpen(now, cancellationToken);
        var mails = await messages.ParkRestored(cancellationToken);
        trail.About(AuditRef.Restore(until.Value, skip, sessions, mails));
        return new RestoreSettled(until.Value, next, sessions, mails);
    }

    /// <summary>What was asked on the host is not the portal's work, such as this command when it was refused; that it was done is.</summary>
    private Task<DateTimeOffset?> LastOfThePortal(string settled, CancellationToken stop) => reads.First(reads.Of<AuditEntry>()
        .Where(e => e.Channel != "host" || (e.Action == settled && e.Outcome == Trail.Done)).OrderByDescending(e => e.At).Select(e => (DateTimeOffset?)e.At), stop);

    private async Task<Radicado> Skip(int count, CancellationToken stop)
    {
        var year = Colombia.Today(clock).Year;
        var row = await years.Take(new RadicadoSpecs.OfYear(year), stop);
        if (row is null)
            years.Add(row = RadicadoYear.Begin(year));
        return row.Skip(count);
    }
}

/// <summary>Bulk: what stands open in all tables, by a statement for each.</summary>
internal sealed class RestoredRows(
    IRepository<Session> sessions, IRepository<StaffSession> staff, IRepository<AccountLink> links, IRepository<Ticket> tickets, IRepository<StaffTicket> staffTickets,
    IRepository<Account> accounts, IRepository<Case> cases)
{
    public Task<int> FiledSince(DateTimeOffset time, CancellationToken stop) => cases.Count(new CaseSpecs.FiledSince(time), stop);

    /// <returns>How many sessions.</returns>
    public async Task<int> EndWhatWasOpen(DateTimeOffset now, CancellationToken stop)
    {
        await links.ChangeWhere(new LinkSpecs.Unused(), l => l.Set(x => x.UsedAt, _ => now), stop);
        await tickets.ChangeWhere(new TicketSpecs.Unused(), t => t.Set(x => x.UsedAt, _ => now), stop);
        await staffTickets.DeleteWhere(new StaffTicketSpecs.All(), stop);
        // The hash stays, as when it was used: the next password must not be this one.
        await accounts.ChangeWhere(new AccountSpecs.WithTemporaryPassword(), a => a.Set(x => x.TemporaryPasswordUntil, _ => null), stop);
        return await sessions.End(new SessionSpecs.NotEnded(), now, stop) + await staff.DeleteWhere(new StaffSessionSpecs.All(), stop);
    }
}
