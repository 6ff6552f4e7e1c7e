using Ventanilla.Domain.Cases;

namespace Ventanilla.Domain.Terms;

/// <summary>How long the answer to one kind of case may take, and what else the law gives it time for. All days are business days.</summary>
public sealed record LegalTerm(int Days, LegalSource Source)
{
    /// <summary>The most that the one extension may add.</summary>
    public required int LongestExtension { get; init; }
    public required LegalSource ExtensionSource { get; init; }

    /// <summary>How a person is asked for what is missing; null where the law knows no such thing.</summary>
    public CompletionRule? Completion { get; init; }

    /// <summary>Days after the filing to forward it where somebody else is competent.</summary>
    public required int TransferWithin { get; init; }
    public required LegalSource TransferSource { get; init; }

    /// <summary>Days after the whole of it came in to mark the record as contested ("reclamo en trámite"); null where there is no such mark.</summary>
    public int? MarkWithin { get; init; }

    /// <summary>Days after an unanswered term to hand out the copies, for silence grants them; null where silence grants nothing.</summary>
    public int? CopiesWithin { get; init; }
}

/// <summary>How what is missing is asked for: within so many days after the filing, and the person has so many calendar months.</summary>
/// <param name="MoreTime">The person may ask once for the same time again.</param>
public sealed record CompletionRule(int AskWithin, int Months, bool MoreTime, LegalSource Source);

/// <summary>The one table of legal terms. Counsel changes it here; what was counted before stays as it was counted.</summary>
public static class LegalTerms
{
    private static readonly LegalTerm General = Petition(15);
    private static readonly LegalTerm OfDataClaims = HabeasData(15, article: 15, extension: 8) with
    {
        Completion = new(AskWithin: 5, Months: 2, MoreTime: false, new(Law.Ley1581, 15)),
        TransferWithin = 2,
        TransferSource = new(Law.Ley1581, 15),
        MarkWithin = 2,
    };

    private static readonly Dictionary<CaseKind, LegalTerm> Table = new()
    {
        [CaseKind.Petition] = General,
        [CaseKind.Complaint] = General,
        [CaseKind.Claim] = General,
        [CaseKind.Suggestion] = General,
        [CaseKind.Compliment] = General,
        [CaseKind.Denunciation] = General,
        [CaseKind.Unlock] = General,
        [CaseKind.InformationRequest] = Petition(10) with { CopiesWithin = 3 },
        [CaseKind.Consultation] = Petition(30),
        [CaseKind.DataConsultation] = HabeasData(10, article: 14, extension: 5),
        [CaseKind.DataClaim] = OfDataClaims,
        [CaseKind.DataCorrection] = OfDataClaims,
    };

    /// <summary>Business days for which an answer is published to whoever left no address (art. 69).</summary>
    public static (int Days, LegalSource Source) Notice { get; } = (5, new(Law.Ley1437, 69));

    /// <summary>Hours of the clock on the wall for a claim about health, by its danger.</summary>
    public static IReadOnlyDictionary<HealthRisk, int> HealthHours { get; } =
        new Dictionary<HealthRisk, int> { [HealthRisk.Vital] = 24, [HealthRisk.Priority] = 48, [HealthRisk.Simple] = 72 };
    public static LegalSource HealthSource { get; } = new(Law.CircularSupersalud);

    /// <summary>A judge sets the hours of a tutela; more than these are a slip of the pen.</summary>
    public static int MostJudgeHours => 240;
    public static LegalSource JudgeSource { get; } = new(Law.Decreto2591, 19);

    /// <summary>Kinds that ask for nothing: thanks are the whole answer.</summary>
    public static IReadOnlySet<CaseKind> ThanksAreEnough { get; } = new HashSet<CaseKind> { CaseKind.Compliment, CaseKind.Suggestion };

    /// <summary>Null where the law sets no term in days: the organisation's own goal, or a judge's hours, is all there is.</summary>
    public static LegalTerm? Of(CaseKind kind) => Table.GetValueOrDefault(kind);

    /// <summary>Extended once, to the double at most (art. 14, parágrafo); completed within a month (17); forwarded within five days (21).</summary>
    private static LegalTerm Petition(int days) => new(days, new(Law.Ley1755, 14))
    {
        LongestExtension = days,
        ExtensionSource = new(Law.Ley1755, 14),
        Completion = new(AskWithin: 10, Months: 1, MoreTime: true, new(Law.Ley1755, 17)),
        TransferWithin = 5,
        TransferSource = new(Law.Ley1755, 21),
    };

    private static LegalTerm HabeasData(int days, int article, int extension) => new(days, new(Law.Ley1581, article))
    {
        LongestExtension = extension,
        ExtensionSource = new(Law.Ley1581, article),
        TransferWithin = 5,
        TransferSource = new(Law.Ley1755, 21),
    };
}
