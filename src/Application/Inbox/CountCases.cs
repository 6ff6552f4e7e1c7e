using Ventanilla.Domain.Staff;

namespace Ventanilla.Application.Inbox;

/// <summary>How many cases each view holds, up to a hundred: "99+" says enough, and counting to a million would cost more than it tells.</summary>
public sealed record CountCases(IReadOnlyList<CaseView> Views) : IQuery<Result<int[]>>, IStaffOnly
{
    /// <summary>So far is counted.</summary>
    public const int Most = 100;

    public string Action => "count_cases";
    public Permission Needs => Permission.ReadCases;
}

internal sealed class CountCasesHandler(IReads reads, CaseQueries queries, ICaller caller, TimeProvider clock) : IRequestHandler<CountCases, Result<int[]>>
{
    public async Task<Result<int[]>> Handle(CountCases request, CancellationToken cancellationToken)
    {
        var counts = new int[request.Views.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            var cases = await queries.Of(request.Views[i], caller.Actor.StaffId!.Value, clock.GetUtcNow(), cancellationToken);
            counts[i] = (await reads.List(cases.Select(c => c.Id).Take(CountCases.Most), cancellationToken)).Count;
        }

        return counts;
    }
}
