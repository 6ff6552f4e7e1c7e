using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Figures;

/// <summary>Counts what stands at this moment: open cases, mails on their way, blocked accounts. Each is few of many, at an index of its own.</summary>
internal sealed class StandingCounts(IReads reads)
{
    public async Task<Dictionary<FigureKey, long>> Of(DateOnly today, BusinessCalendar calendar, CancellationToken stop)
    {
        Dictionary<FigureKey, long> counts = [];
        foreach (var row in await reads.List(reads.Of<Case>().Where(c => c.IsOpen)
            .GroupBy(c => new { c.State, c.DueOn }).Select(g => new { g.Key.State, g.Key.DueOn, Count = g.LongCount() }), stop))
            counts.Plus(new(FigureMeasure.CaseOpen, row.State.ToString(), Length: TimeLeft.StepOf(row.DueOn is { } due ? calendar.Between(today, due) : null)), row.Count);
        foreach (var row in await reads.List(reads.Of<OutgoingMessage>().Where(m => m.State == MessageState.Queued || m.State == MessageState.Parked)
            .GroupBy(m => m.State).Select(g => new { State = g.Key, Count = g.LongCount() }), stop))
            counts.Plus(new(FigureMeasure.MailStanding, row.State.ToString()), row.Count);
        foreach (var row in await reads.List(reads.Of<Account>().Where(a => a.State == AccountState.VerificationBlocked)
            .GroupBy(a => a.State).Select(g => new { State = g.Key, Count = g.LongCount() }), stop))
            counts.Plus(new(FigureMeasure.AccountBlocked), row.Count);
        return counts;
    }
}
