using Microsoft.EntityFrameworkCore;
using Ventanilla.Application.Registration;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Testing;

/// <summary>Tickets as the application makes them, for tests whose story begins in the middle.</summary>
public static class HandedTickets
{
    public static async Task<Secret> TicketFor(this ApplicationHouse house, Guid account, TicketPurpose purpose = TicketPurpose.Verification)
    {
        var since = await house.With(db => db.Set<Account>().Where(a => a.Id == account).Select(a => a.PasswordChangedAt).SingleAsync());
        var (ticket, token) = Ticket.Issue(account, purpose, since, house.Clock.GetUtcNow());
        await house.Add(ticket);
        return token;
    }

    /// <summary>What a browser has that sent the form of that registration.</summary>
    public static string SentTicket(this ApplicationHouse house, Guid registration) =>
        house.Ask<RegistrationTickets, string>(tickets => Task.FromResult(tickets.SealSent(registration))).GetAwaiter().GetResult();
}
