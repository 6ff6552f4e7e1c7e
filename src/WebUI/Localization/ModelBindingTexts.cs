using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Ventanilla.WebUI.Localization;

/// <summary>What the framework says when a posted value cannot be read, in our words and in the page's language.</summary>
internal static class ModelBindingTexts
{
    public static void SpeakWith(this DefaultModelBindingMessageProvider messages, PortalTexts texts)
    {
        string Unreadable() => texts["Failures.form.unreadable"];
        string Missing() => texts["Failures.form.missing"];
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable());
        messages.SetUnknownValueIsInvalidAccessor(_ => Unreadable());
        messages.SetValueIsInvalidAccessor(_ => Unreadable());
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable());
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(Unreadable);
        messages.SetValueMustBeANumberAccessor(_ => texts["Failures.form.not_a_number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Failures.form.not_a_number"]);
        messages.SetMissingBindRequiredValueAccessor(_ => Missing());
        messages.SetMissingKeyOrValueAccessor(Missing);
        messages.SetMissingRequestBodyRequiredValueAccessor(Missing);
        messages.SetValueMustNotBeNullAccessor(_ => Missing());
    }
}
