using Ventanilla.Domain.Terms;

namespace Ventanilla.Domain.Cases;

/// <summary>What a person asked to be put right before such a request was a case (decision 42). There are no new ones: who asked reads them among their data.</summary>
public sealed class CorrectionRequest
{
    public const int MaxWhat = 100;
    public const int MaxExplanation = 2_000;

    private CorrectionRequest() { }

    public Guid Id { get; private init; }
    public Guid AccountId { get; private init; }

    /// <summary>Which of the data, in the person's words.</summary>
    public string What { get; private init; } = "";
    public string Explanation { get; private init; } = "";
    public DateTimeOffset AskedAt { get; private init; }
}

public static class CorrectionSpecs
{
    public sealed class Of : Specification<CorrectionRequest>
    {
        public Of(Guid accountId) => Query.Where(r => r.AccountId == accountId).OrderByDescending(r => r.AskedAt).AsNoTracking();
    }
}
