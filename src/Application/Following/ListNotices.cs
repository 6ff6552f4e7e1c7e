using Ventanilla.Application.Inbox;
using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.Terms;

namespace Ventanilla.Application.Following;

/// <summary>The answers that are published for whoever left no address, for anyone to read: number, days and answer, never what was asked or by whom.</summary>
public sealed record ListNotices : IQuery<Result<Notice[]>>;

/// <param name="Until">The last day on which it is published.</param>
public sealed record Notice(string Radicado, DateOnly Since, DateOnly Until, string Answer);

internal sealed class ListNoticesHandler(IReads reads, CaseQueries queries, TimeProvider clock) : IRequestHandler<ListNotices, Result<Notice[]>>
{
    private const int Most = 200;

    /// <summary>Longer than the days of a notice can take, with all the holidays that there are.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public async Task<Result<Notice[]>> Handle(ListNotices request, CancellationToken cancellationToken)
    {
        var (now, entries) = (clock.GetUtcNow(), reads.Of<CaseEntry>());
        var held = HeldAnswer.Since(now);
        var found = await reads.List(reads.Of(new CaseSpecs.AnsweredByNotice(now - Longest, Most)).Where(c => c.State == CaseState.Closed || c.UpdatedAt <= held)
            .Select(c => new
            {
                c.Year, c.Number, c.UpdatedAt,
                Answer = entries.Where(e => e.CaseId == c.Id && e.Step == CaseStep.Answered).OrderByDescending(e => e.Number).Select(e => e.Text).FirstOrDefault(),
            }), cancellationToken);
        var calendar = found.Count == 0 ? null : (await queries.Calendars(cancellationToken))[^1];
        var (days, source) = LegalTerms.Notice;
        return (Notice[])
        [
            .. found.Select(f => new Notice(new Radicado(f.Year, f.Number).ToString(), Colombia.Day(f.UpdatedAt), calendar!.Count(Colombia.Day(f.UpdatedAt), days, source).Until, f.Answer ?? ""))
                .Where(n => n.Until >= Colombia.Day(now)),
        ];
    }
}
