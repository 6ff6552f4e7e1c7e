using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>How many cases each view holds, up to a hundred: "99+" says enough, and counting to a million would cost more than it tells. Of a text as far as one
/// window of the search reaches.</summary>
public sealed record CountCases(IReadOnlyList<CaseView> Views) : IQuery<Result<int[]>>, IStaffOnly
{
    /// <summary>So far is counted.</summary>
    public const int Most = 100;

    public string Action => "count_cases";
    public Permission Needs => Permission.ReadCases;
}

internal sealed class CountCasesHandler(IReads reads, CaseQueries queries, CaseSearch search, ICaller caller, TimeProvider clock) : IRequestHandler<CountCases, Result<int[]>>
{
    public async Task<Result<int[]>> Handle(CountCases request, CancellationToken cancellationToken)
    {
        var counts = new int[request.Views.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            var (view, cases) = (request.Views[i], queries.Of(request.Views[i], caller.Actor.StaffId!.Value, clock.GetUtcNow()));
            // In their order although nobody sees it: without it PostgreSQL looks through the whole table for as many as it counts, and finds them late or never.
            cases = CaseQueries.WordsOf(view) is { } text ? (await search.In(cases, text, null, cancellationToken)).Cases : CaseQueries.InOrder(cases, view.ByDue);
            counts[i] = (await reads.List(cases.Select(c => c.Id).Take(CountCases.Most), cancellationToken)).Count;
        }

        return counts;
    }
}
