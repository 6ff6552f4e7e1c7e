namespace Ventanilla.Domain.Cases;

/// <summary>The one table of what a person files by themselves, as whom, and where it may be answered.</summary>
public static class FilingRules
{
    private static readonly FilerKind[] Known = [FilerKind.Account, FilerKind.Identified];
    private static readonly FilerKind[] Anybody = [.. Known, FilerKind.Reserved, FilerKind.Anonymous];

    /// <summary>What the page of kinds offers, in its order; others are begun by the page that knows what they are about.</summary>
    public static IReadOnlyList<CaseKind> OnOffer { get; } =
    [
        CaseKind.Petition, CaseKind.Complaint, CaseKind.Claim, CaseKind.Suggestion, CaseKind.Compliment, CaseKind.Denunciation,
        CaseKind.InformationRequest, CaseKind.Consultation, CaseKind.DataConsultation, CaseKind.DataClaim,
    ];

    /// <summary>What staff file for a person who says it: the same, and to be let in again.</summary>
    public static IReadOnlyList<CaseKind> Spoken { get; } = [.. OnOffer, CaseKind.Unlock];

    /// <summary>Whether a person may file it by this way at all: a tutela comes from a judge, and an application is asked for with an account, by a form of its own.</summary>
    public static bool MayFile(CaseKind kind) => Enum.IsDefined(kind) && kind is not (CaseKind.Tutela or CaseKind.AppAccess);

    /// <summary>Nobody may ask unnamed for what is a person's own: their data, their account, what is known about somebody.</summary>
    public static IReadOnlyList<FilerKind> WhoMay(CaseKind kind) => Filer.MayBeAnonymous(kind) ? Anybody : Known;

    public static IReadOnlyList<AnswerWay> WaysTo(FilerKind who) => who switch
    {
        FilerKind.Account => [AnswerWay.Email, AnswerWay.Portal],
        FilerKind.Anonymous => [AnswerWay.Notice],
        _ => [AnswerWay.Email],
    };
}
