using Ventanilla.Application.Audit;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Audit;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.SignIn;

/// <summary>Makes and opens the tickets between steps. Pages and other programs carry the text; nobody but this makes or reads one. The state of the
/// account that a ticket was given for is asked by each message behind the account's lock.</summary>
public sealed class Tickets(
    IReads reads, IRepository<Ticket> tickets, IRepository<Account> accounts, Trail trail, TimeProvider clock)
{
    public Secret Issue(TicketPurpose purpose, Guid accountId, DateTimeOffset passwordChangedAt, bool remember = false, DateTimeOffset? factorGiven = null)
    {
        var (ticket, token) = Ticket.Issue(accountId, purpose, passwordChangedAt, clock.GetUtcNow(), remember, factorGiven);
        tickets.Add(ticket);
        return token;
    }

    /// <summary>A ticket and its account as they stand, without using it up; null when it does not stand.</summary>
    public async Task<Opened?> Open(Secret token, TicketPurpose purpose, CancellationToken stop)
    {
        var opened = await reads.First(Opening(token, purpose), stop);
        if (opened is null)
            await Note(token, stop);
        else
            trail.About(AuditRef.Account(opened.Account.Id));
        return opened;
    }

    /// <summary>The account of a ticket that stands, behind the lock of its row; null when it does not stand. <see cref="UseUp"/> says whether
    /// nobody used it first.</summary>
    public async Task<Account?> Take(Secret token, TicketPurpose purpose, CancellationToken stop)
    {
        var account = await accounts.TakeOwnerOf(new TicketSpecs.Usable(Token.HashOf(token), purpose, clock.GetUtcNow()), t => t.AccountId, stop);
        if (account is null)
            await Note(token, stop);
        else
            trail.About(AuditRef.Account(account.Id));
        return account;
    }

    /// <summary>By one statement, while the password is the one that was given: of fifty at once one goes on.</summary>
    /// <param name="account">Its row has been taken.</param>
    public async Task<bool> UseUp(Secret token, TicketPurpose purpose, Account account, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var usable = new TicketSpecs.UsableFor(Token.HashOf(token), purpose, account.Id, account.PasswordChangedAt, now);
        return await tickets.ChangeWhere(usable, t => t.Set(x => x.UsedAt, _ => now), stop) > 0;
    }

    /// <summary>Whoever signs out leaves nothing behind that goes on without the password.</summary>
    public Task EndAll(Guid accountId, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return tickets.ChangeWhere(new TicketSpecs.OpenOf(accountId, now), t => t.Set(x => x.ExpiresAt, _ => now), stop);
    }

    /// <summary>The same for one step.</summary>
    public Task EndAll(Guid accountId, TicketPurpose purpose, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return tickets.ChangeWhere(new TicketSpecs.OpenFor(accountId, purpose, now), t => t.Set(x => x.ExpiresAt, _ => now), stop);
    }

    /// <summary>The account that a ticket opens to look at, while its password is the one that was given.</summary>
    public IQueryable<Account> Holder(Secret token, TicketPurpose purpose) =>
        Opening(token, purpose).Select(o => o.Account);

    /// <summary>The same for a ticket that may be used up: it still shows how its step ended.</summary>
    public IQueryable<Account> FormerHolder(Secret token, TicketPurpose purpose) =>
        Opening(new TicketSpecs.ToSee(Token.HashOf(token), purpose, clock.GetUtcNow())).Select(o => o.Account);

    internal IQueryable<Opened> Opening(Secret token, TicketPurpose purpose) =>
        Opening(new TicketSpecs.Usable(Token.HashOf(token), purpose, clock.GetUtcNow()));

    private IQueryable<Opened> Opening(Specification<Ticket> which)
    {
        var holders = reads.Of<Account>();
        return reads.Of(which).Join(holders, t => new { Id = t.AccountId, At = t.PasswordChangedAt }, a => new { a.Id, At = a.PasswordChangedAt },
            (t, a) => new Opened { Ticket = t, Account = a });
    }

    /// <summary>A ticket that opens nothing any more is in the trail with whose it was.</summary>
    private async Task Note(Secret token, CancellationToken stop)
    {
        var whose = await reads.First(reads.Of(new TicketSpecs.ByToken(Token.HashOf(token))).Select(t => (Guid?)t.AccountId), stop);
        if (whose is { } id)
            trail.About(AuditRef.Account(id));
    }

    /// <summary>A ticket, and its account as it was when it was opened.</summary>
    public sealed class Opened
    {
        public required Ticket Ticket { get; init; }
        public required Account Account { get; init; }
    }
}
