using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Staff;

/// <summary>Makes and opens the tickets between the password and the door. Pages carry the text; nobody but this makes or reads one.</summary>
public sealed class StaffTickets(IReads reads, IRepository<StaffTicket> tickets, Trail trail, TimeProvider clock)
{
    public Secret Issue(StaffStep step, Guid staffId, DateTimeOffset passwordChangedAt)
    {
        var (ticket, token) = StaffTicket.Issue(staffId, step, passwordChangedAt, clock.GetUtcNow());
        tickets.Add(ticket);
        return token;
    }

    /// <summary>The member that a ticket stands for, as they are now, without using it up; null when it does not stand.</summary>
    public async Task<StaffMember?> Open(Secret token, StaffStep step, CancellationToken stop)
    {
        var holder = await reads.First(Holders(reads, token, step, clock.GetUtcNow()), stop);
        if (holder is not null)
            trail.About(AuditRef.Staff(holder.Id));
        return holder;
    }

    /// <summary>By the statement that deletes it: of fifty at once one goes on.</summary>
    /// <param name="holder">Its row has been taken, with the password that the ticket was given for.</param>
    public async Task<bool> UseUp(Secret token, StaffStep step, StaffMember holder, CancellationToken stop) =>
        await tickets.DeleteWhere(new StaffTicketSpecs.UsableFor(Token.HashOf(token), step, holder.Id, holder.PasswordChangedAt, clock.GetUtcNow()), stop) > 0;

    /// <summary>Whoever a ticket opens the next step to: in use, and with the password that was given.</summary>
    internal static IQueryable<StaffMember> Holders(IReads reads, Secret token, StaffStep step, DateTimeOffset now)
    {
        var members = reads.Of<StaffMember>();
        return reads.Of(new StaffTicketSpecs.Usable(Token.HashOf(token), step, now)).Join(members,
            t => new { Id = t.StaffId, At = t.PasswordChangedAt }, m => new { m.Id, At = m.PasswordChangedAt }, (_, m) => m)
            .Where(m => m.State == StaffState.Active);
    }
}
