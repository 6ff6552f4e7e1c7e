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
            var cases = queries.Of(request.Views[i], caller.Actor.StaffId!.Value, clock.GetUtcNow());
            if (CaseQueries.WordsOf(request.Views[i]) is { } text)
                cases = (await search.In(cases, text, null, cancellationToken)).Cases;
            counts[i] = (await reads.List(cases.Select(c => c.Id).Take(CountCases.Most), cancellationToken)).Count;
        }

        return counts;
    }
}
