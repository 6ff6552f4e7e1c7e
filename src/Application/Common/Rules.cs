using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Common;

/// <summary>Shapes that several messages share. The code is the key of the text.</summary>
internal static class Rules
{
    /// <summary>Filled in, within the limit, and without control or direction characters, which no keyboard types by accident.</summary>
    public static IRuleBuilderOptions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule, int maxLength) => rule
        .Must(v => !string.IsNullOrWhiteSpace(v)).WithErrorCode("common.required")
        .OptionalText(maxLength);

    public static IRuleBuilderOptions<T, string?> OptionalText<T>(this IRuleBuilder<T, string?> rule, int maxLength) => rule
        .Must(v => v is null || v.Length <= maxLength).WithErrorCode("common.too_long").WithState(_ => new object[] { maxLength })
        .Must(v => v is null || IsPlain(v)).WithErrorCode("common.strange_characters");

    /// <summary>The same for a text of several lines.</summary>
    public static IRuleBuilderOptions<T, string?> Lines<T>(this IRuleBuilder<T, string?> rule, int maxLength) => rule
        .Must(v => !string.IsNullOrWhiteSpace(v)).WithErrorCode("common.required")
        .Must(v => v is null || v.Length <= maxLength).WithErrorCode("common.too_long").WithState(_ => new object[] { maxLength })
        .Must(v => v is null || IsPlain(v.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\t', ' ')))
        .WithErrorCode("common.strange_characters");

    public static IRuleBuilderOptions<T, string?> Email<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(v => !string.IsNullOrWhiteSpace(v)).WithErrorCode("common.required")
        .Must(v => string.IsNullOrWhiteSpace(v) || EmailAddress.Read(v) is not null).WithErrorCode("common.email");

    public static IRuleBuilderOptions<T, string?> DocumentNumber<T>(this IRuleBuilder<T, string?> rule, Func<T, DocumentType?> type) => rule
        .Must(v => !string.IsNullOrWhiteSpace(v)).WithErrorCode("common.required")
        .Must((message, v) => string.IsNullOrWhiteSpace(v) || CanBe(type(message), v)).WithErrorCode("common.document_number");

    public static IRuleBuilderOptions<T, string?> Username<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(v => !string.IsNullOrWhiteSpace(v)).WithErrorCode("common.required")
        .Must(v => string.IsNullOrWhiteSpace(v) || Domain.Accounts.Username.Read(v) is not null).WithErrorCode("accounts.username_form");

    public static IRuleBuilderOptions<T, string?> Phone<T>(this IRuleBuilder<T, string?> rule) => rule
        .Text(30)
        .Must(p => string.IsNullOrWhiteSpace(p) || IsPhone(p)).WithErrorCode("common.phone");

    /// <summary>A secret that was typed at all and is short enough to be hashed; its rule is judged by <c>PasswordCheck</c>.</summary>
    public static IRuleBuilderOptions<T, Secret?> Typed<T>(this IRuleBuilder<T, Secret?> rule) => rule
        .Must(v => !string.IsNullOrEmpty(v?.Reveal())).WithErrorCode("common.required")
        .Must(v => v is null || v.Reveal().Length <= 1024).WithErrorCode("accounts.password_too_long").WithState(_ => new object[] { PasswordRule.MaxLength });

    /// <summary>Of an unknown type: a number that some type of document could have.</summary>
    private static bool CanBe(DocumentType? type, string number) =>
        (type is { } known ? [known] : Enum.GetValues<DocumentType>()).Any(t => Document.Read(t, number) is not null);

    private static bool IsPhone(string typed) =>
        typed.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '(' or ')') && typed.Count(char.IsAsciiDigit) is >= 7 and <= 15;

    /// <summary>Most texts are plain ASCII and are judged at once: an import asks this ten million times.</summary>
    internal static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~') || text.All(c =>
        !char.IsControl(c) && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.Surrogate
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator));
}
