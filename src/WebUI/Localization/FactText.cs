using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Ventanilla.Application.Portal;
using Ventanilla.Domain.Common;
using Ventanilla.Domain.People;

namespace Ventanilla.WebUI.Localization;

/// <summary>Values of the policy and the records as a person reads them.</summary>
public static class FactText
{
    /// <summary>A value of a record; every value of one form looks alike.</summary>
    public static string SayFact(string form, string value) => form switch
    {
        FactForm.Date => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToLocalDay(),
        FactForm.Month => Language.Current.Month(DateOnly.ParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture)),
        _ => SayPhone(value),
    };

    /// <summary>A Colombian phone in the groups people dictate it in, "300 123 4567"; anything else as it was typed.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? SayPhone(string? value) =>
        value is ['3' or '6', ..] and { Length: 10 } && value.All(char.IsAsciiDigit) ? $"{value[..3]} {value[3..6]} {value[6..]}" : value;

    /// <summary>The rule's demands by the names that the live checklist knows.</summary>
    public static string Required(this PasswordPolicy policy) => string.Join(' ', new[]
    {
        (policy.Rule.Upper, "upper"), (policy.Rule.Lower, "lower"), (policy.Rule.Letter, "letter"), (policy.Rule.Digit, "digit"),
    }.Where(r => r.Item1).Select(r => r.Item2));
}
