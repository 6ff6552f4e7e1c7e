using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Cases;

namespace Ventanilla.Application.Filings;

/// <summary>The pages of filing, in their order.</summary>
public enum FilingStep { Kind, Who, Details, Case, Files, Confirm }

/// <summary>What each step has to say before the next may be asked. The filing itself judges all of it once more.</summary>
public static class FilingSteps
{
    public const int MaxProduct = 100;
    public const int MaxReach = 150;

    /// <summary>Those that this case has: nobody asks an anonymous person for their data.</summary>
    public static IReadOnlyList<FilingStep> Of(CaseDraftData data) =>
        [.. Enum.GetValues<FilingStep>().Where(s => s != FilingStep.Details || data.Who != FilerKind.Anonymous)];

    internal static IReadOnlyList<Failure> Judge(CaseDraftData data, FilingStep step, bool signedIn) => Rules.TryGetValue(step, out var rules)
        ? [.. rules(signedIn).Validate(data).Errors.Select(e => new Failure(FailureKind.Invalid, e.ErrorCode, e.PropertyName) { Arguments = e.CustomState as object[] ?? [] })]
        : [];

    /// <summary>The first that says too little; the confirmation where none does.</summary>
    internal static FilingStep Missing(CaseDraftData data, bool signedIn) =>
        Of(data).First(s => s == FilingStep.Confirm || Judge(data, s, signedIn).Count > 0);

    private static InlineValidator<CaseDraftData> Kind { get; } = new()
    {
        v => v.RuleFor(d => d.Kind).Must(k => k is { } kind && FilingRules.MayFile(kind)).WithErrorCode("common.required"),
    };

    private static InlineValidator<CaseDraftData> WhoOf(bool signedIn) => new()
    {
        v => v.RuleFor(d => d.Who).Must((d, who) => who is { } filer && d.Kind is { } kind && FilingRules.WhoMay(kind).Contains(filer)
            && (signedIn || filer != FilerKind.Account)).WithErrorCode("common.required"),
    };

    private static InlineValidator<CaseDraftData> Details { get; } = Made(v =>
    {
        v.When(d => d.Who is FilerKind.Identified or FilerKind.Reserved, () =>
        {
            v.RuleFor(d => d.FullName).Text(Filer.MaxName);
            v.RuleFor(d => d.DocumentType).NotNull().WithErrorCode("common.required");
            v.RuleFor(d => d.DocumentNumber).DocumentNumber(d => d.DocumentType);
            v.RuleFor(d => d.Email).Email();
            v.When(d => !string.IsNullOrWhiteSpace(d.Phone), () => v.RuleFor(d => d.Phone).Phone());
        });
        v.When(d => d.Who == FilerKind.Account, () => v.RuleFor(d => d.Answer)
            .Must(a => a is { } way && FilingRules.WaysTo(FilerKind.Account).Contains(way)).WithErrorCode("common.required"));
    });

    private static InlineValidator<CaseDraftData> Text { get; } = Made(v =>
    {
        v.When(d => d.Kind == CaseKind.Support, () =>
        {
            v.RuleFor(d => d.Product).Text(MaxProduct);
            v.RuleFor(d => d.Urgency).Must(u => u is { } urgency && Enum.IsDefined(urgency)).WithErrorCode("common.required");
            v.RuleFor(d => d.Reach).Text(MaxReach);
        });
        v.RuleFor(d => d.Subject).Text(Case.MaxSubject);
        v.RuleFor(d => d.Text).Lines(Case.MaxText);
        v.When(d => d.Who != FilerKind.Anonymous, () => v.RuleFor(d => d.DataAuthorised).Equal(true).WithErrorCode("cases.authorise_data"));
    });

    private static readonly Dictionary<FilingStep, Func<bool, IValidator<CaseDraftData>>> Rules = new()
    {
        [FilingStep.Kind] = _ => Kind, [FilingStep.Who] = WhoOf, [FilingStep.Details] = _ => Details, [FilingStep.Case] = _ => Text,
    };

    private static InlineValidator<CaseDraftData> Made(Action<InlineValidator<CaseDraftData>> rules)
    {
        var made = new InlineValidator<CaseDraftData>();
        rules(made);
        return made;
    }
}
