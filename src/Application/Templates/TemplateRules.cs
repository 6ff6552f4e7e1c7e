using Ventanilla.Domain.Cases;
using Ventanilla.Domain.Templates;

namespace Ventanilla.Application.Templates;

/// <summary>What a template must be, however it is saved.</summary>
internal static class TemplateRules
{
    public static bool IsKind(CaseKind? kind) => kind is null || Enum.IsDefined(kind.Value);

    public static bool IsLanguage(string? language) => Language.All.Any(l => l.Code == language);

    /// <summary>The refusal names the one that does not exist, and those that do.</summary>
    public static IRuleBuilderOptions<T, string?> KnownPlaceholders<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(t => Placeholders.FirstUnknown(t ?? "") is null).WithErrorCode("templates.unknown_placeholder")
        .WithState((_, t) => new object[] { Placeholders.FirstUnknown(t ?? "") ?? "", string.Join(", ", Placeholders.All.Select(Placeholders.Written)) });

    /// <summary>What leaves for a person has none left.</summary>
    public static IRuleBuilderOptions<T, string?> WithoutPlaceholders<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(a => a is null || !a.Contains(Placeholders.Opening, StringComparison.Ordinal)).WithErrorCode("cases.answer_placeholder");
}
