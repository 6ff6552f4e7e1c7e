using Ventanilla.Application.SignIn;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Figures;
using Ventanilla.Domain.Notifications;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;
using Ventanilla.Domain.Verification;

namespace Ventanilla.Application.Figures;

/// <summary>Counts one day, by statements over sets that each begin at an index of time: a day costs what happened on it, however many rows there are.</summary>
internal sealed class DayCounts(IReads reads)
{
    public async Task<Dictionary<FigureKey, long>> Of(DateOnly day, BusinessCalendar calendar, CancellationToken stop)
    {
        var (from, to) = (Colombia.At(day, TimeOnly.MinValue), Colombia.At(day.AddDays(1), TimeOnly.MinValue));
        Dictionary<FigureKey, long> counts = [];
        await People(counts, from, to, stop);
        await Mails(counts, from, to, stop);
        await Cases(counts, from, to, stop);
        await Answers(counts, day, from, to, calendar, stop);
        return counts;
    }

    private async Task People(Dictionary<FigureKey, long> counts, DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        var actions = TrailFigures.Actions;
        var rows = await reads.List(reads.Of<AuditEntry>().Where(e => actions.Contains(e.Action) && e.At >= from && e.At < to)
            .GroupBy(e => new { e.Action, e.Outcome, e.ActorKind }).Select(g => new { g.Key.Action, g.Key.Outcome, g.Key.ActorKind, Count = g.LongCount() }), stop);
        foreach (var row in rows)
            foreach (var measure in TrailFigures.Of(row.Action, row.Outcome, row.ActorKind))
                counts.Plus(new(measure), row.Count);
        foreach (var passed in new[] { true, false })
            counts.Plus(new(passed ? FigureMeasure.QuestionsPassed : FigureMeasure.QuestionsFailed),
                await Count(reads.Of<VerificationAttempt>().Where(a => a.Passed == passed && a.At >= from && a.At < to), stop));
    }

    private async Task Mails(Dictionary<FigureKey, long> counts, DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        // One statement: between two, a mail that is sent just then would be counted twice. Each state is a range of an index.
        foreach (var row in await reads.List(reads.Of<OutgoingMessage>()
            .Where(m => (m.State == MessageState.Queued || m.State == MessageState.Delivered || m.State == MessageState.Parked) && m.CreatedAt >= from && m.CreatedAt < to)
            .GroupBy(m => new
            {
                IsSent = m.State == MessageState.Delivered,
                IsPause = m.Template == nameof(SignInPausedMail),
                Step = m.DeliveredAt <= m.CreatedAt.AddSeconds(SendingTimes.Moment) ? SendingTimes.Moment
                    : m.DeliveredAt <= m.CreatedAt.AddSeconds(SendingTimes.HalfMinute) ? SendingTimes.HalfMinute
                    : m.DeliveredAt <= m.CreatedAt.AddSeconds(SendingTimes.FiveMinutes) ? SendingTimes.FiveMinutes
                    : m.DeliveredAt <= m.CreatedAt.AddSeconds(SendingTimes.Hour) ? SendingTimes.Hour
                    : m.DeliveredAt <= m.CreatedAt.AddSeconds(SendingTimes.Day) ? SendingTimes.Day : SendingTimes.Longer,
            }).Select(g => new { g.Key.IsSent, g.Key.IsPause, g.Key.Step, Count = g.LongCount() }), stop))
        {
            counts.Plus(new(FigureMeasure.MailPromised), row.Count);
            counts.Plus(new(FigureMeasure.SignInPaused), row.IsPause ? row.Count : 0);
            counts.Plus(new(FigureMeasure.MailSent, Length: row.Step), row.IsSent ? row.Count : 0);
        }
    }

    private async Task Cases(Dictionary<FigureKey, long> counts, DateTimeOffset from, DateTimeOffset to, CancellationToken stop)
    {
        foreach (var row in await reads.List(reads.Of<Case>().Where(c => c.FiledAt >= from && c.FiledAt < to)
            .GroupBy(c => new { c.Kind, c.Channel }).Select(g => new { g.Key.Kind, g.Key.Channel, Count = g.LongCount() }), stop))
            counts.Plus(new(FigureMeasure.CaseReceived, row.Kind.ToString(), row.Channel.ToString()), row.Count);
        foreach (var row in await reads.List(CasesOf(reads.Of<CaseEntry>().Where(e => e.Step == CaseStep.Transferred), from, to)
            .GroupBy(c => new { c.Kind, c.Channel }).Select(g => new { g.Key.Kind, g.Key.Channel, Count = g.LongCount() }), stop))
            counts.Plus(new(FigureMeasure.CaseTransferred, row.Kind.ToString(), row.Channel.ToString()), row.Count);
    }

    /// <summary>Business days are known to the calendar alone, so each answer is read, as its four columns.</summary>
    private async Task Answers(Dictionary<FigureKey, long> counts, DateOnly day, DateTimeOffset from, DateTimeOffset to, BusinessCalendar calendar, CancellationToken stop)
    {
        var written = reads.Of<CaseEntry>().Where(e => e.Step == CaseStep.Answered);
        Dictionary<DateOnly, int> daysSince = [];
        foreach (var answered in await reads.List(CasesOf(reads.Of<CaseEntry>().Where(e => e.Step == CaseStep.Delivered), from, to).Select(c => new
        {
            c.Kind, c.Channel, c.FiledAt,
            How = written.Where(e => e.CaseId == c.Id).OrderByDescending(e => e.Number).Select(e => e.Detail).FirstOrDefault(),
        }), stop))
        {
            var (kind, channel, received) = (answered.Kind.ToString(), answered.Channel.ToString(), calendar.ReceivedOn(answered.FiledAt));
            if (!daysSince.TryGetValue(received, out var days))
                daysSince.Add(received, days = Math.Max(0, calendar.Between(received, day)));
            counts.Plus(new(FigureMeasure.CaseAnswered, kind, channel, days), 1);
            if (answered.How == CaseEntry.AccessDenied)
                counts.Plus(new(FigureMeasure.AccessDenied, kind, channel), 1);
        }
    }

    private IQueryable<Case> CasesOf(IQueryable<CaseEntry> entries, DateTimeOffset from, DateTimeOffset to) =>
        entries.Where(e => e.At >= from && e.At < to).Join(reads.Of<Case>(), e => e.CaseId, c => c.Id, (_, c) => c);

    /// <summary>One group or none: listed, since the first of what has no order may be any.</summary>
    private async Task<long> Count<T>(IQueryable<T> rows, CancellationToken stop) where T : class =>
        (await reads.List(rows.GroupBy(_ => 1).Select(g => g.LongCount()), stop)).SingleOrDefault();
}

internal static class CountsOf
{
    /// <summary>So many more of it; what there is none of has no figure.</summary>
    public static void Plus(this Dictionary<FigureKey, long> counts, FigureKey key, long more)
    {
        if (more > 0)
            counts[key] = counts.GetValueOrDefault(key) + more;
    }
}
