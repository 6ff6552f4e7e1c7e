using Ventanilla.Application.Connections;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.SignIn;
using Ventanilla.Domain.Staff;
using Ventanilla.Domain.Unlocks;

namespace Ventanilla.Application.Registration;

/// <summary>Deletes what has lost its use: expired links, tickets and sessions, registrations whose link was never used, mails for nobody and mails of long ago.
/// Nothing depends on it: validity is judged by time at reading. Table by table, in small commits of their own; safe to run twice, on several
/// machines, and to be interrupted.</summary>
public sealed record PurgeExpired : ICommand<Result>, IOneAtATime;

internal sealed class PurgeExpiredHandler(IPurge purge, IIssuedTokens tokens, IReads reads, IBudgets budgets, PortalPolicy policy, TimeProvider clock) : IRequestHandler<PurgeExpired, Result>
{
    /// <summary>Each takes its consents, links and whatever else is its own with it.</summary>
    private const int AccountsAtOnce = 100;

    public async Task<Result> Handle(PurgeExpired request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var yesterday = now.AddDays(-1);
        await purge.DeleteWhere(new AccountSpecs.NeverActivated(now - policy.Registration.NeverActivated), cancellationToken, AccountsAtOnce);
        await purge.DeleteWhere(new AccountSpecs.SessionsExpiredBefore(yesterday), cancellationToken);
        await purge.DeleteWhere(new AccountSpecs.LinksExpiredBefore(yesterday), cancellationToken);
        await tokens.Purge(yesterday, cancellationToken);
        await purge.DeleteWhere(new TicketSpecs.ExpiredBefore(yesterday), cancellationToken);
        await purge.DeleteWhere(new StaffSessionSpecs.ExpiredBefore(yesterday), cancellationToken);
        await purge.DeleteWhere(new StaffTicketSpecs.ExpiredBefore(yesterday), cancellationToken);
        await purge.DeleteWhere(new CasePresenceSpecs.SeenBefore(yesterday), cancellationToken);
        await purge.DeleteWhere(new UnlockProposalSpecs.ExpiredBefore(yesterday), cancellationToken);
        await purge.DeleteWhere(new MessageSpecs.DiscardedBefore(yesterday), cancellationToken);
        var until = await MailsUntil(now - OutgoingMessage.Kept, cancellationToken);
        foreach (var ended in new[] { MessageState.Delivered, MessageState.Parked })
            await purge.DeleteWhere(new MessageSpecs.OlderThan(ended, until), cancellationToken);
        await budgets.Forget(cancellationToken);
        return Result.Done;
    }

    /// <summary>No mail goes before its day is counted for the figures, however long nobody counted.</summary>
    private async Task<DateTimeOffset> MailsUntil(DateTimeOffset kept, CancellationToken stop)
    {
        var counted = await reads.First(reads.Of(new FigureSpecs.Clock()).Select(c => (DateOnly?)c.Through), stop);
        return counted is { } through && Colombia.At(through.AddDays(1), TimeOnly.MinValue) is var end && end < kept ? end : kept;
    }
}
