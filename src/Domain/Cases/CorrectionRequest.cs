using Ventanilla.Domain.Terms;

namespace Ventanilla.Domain.Cases;

/// <summary>A person asks for their data on record to be put right: a "reclamo" of habeas data (Ley 1581 de 2012, art. 15).</summary>
public sealed class CorrectionRequest
{
    /// <summary>Business days within which it is to be answered, by the table of legal terms.</summary>
    public static int Term => LegalTerms.Of(CaseKind.DataCorrection)!.Days;
    public const int MaxWhat = 100;
    public const int MaxExplanation = 2_000;

    private CorrectionRequest() { }

    public Guid Id { get; private init; }
    public Guid AccountId { get; private init; }

    /// <summary>Which of the data, in the person's words.</summary>
    public string What { get; private init; } = "";
    public string Explanation { get; private init; } = "";
    public DateTimeOffset AskedAt { get; private init; }

    public static CorrectionRequest Ask(Guid accountId, string what, string explanation, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AccountId = accountId,
        What = what,
        Explanation = explanation,
        AskedAt = now,
    };
}

public static class CorrectionFailures
{
    public static readonly Failure TooManyCorrections = new(FailureKind.TooMany, "cases.too_many_corrections");
}

public static class CorrectionSpecs
{
    public sealed class Of : Specification<CorrectionRequest>
    {
        public Of(Guid accountId) => Query.Where(r => r.AccountId == accountId).OrderByDescending(r => r.AskedAt).AsNoTracking();
    }
}
