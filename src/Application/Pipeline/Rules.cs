using FluentValidation.Results;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Portal;
using Ventanilla.Domain.SignIn;

namespace Ventanilla.Application.Pipeline;

/// <summary>Shapes that several messages share. The code is the key of the text.</summary>
internal static class Rules
{
    /// <summary>Filled in, within the limit, and without control or direction characters, which no keyboard types by accident. Those that come along
    /// with what is pasted were left out where the form was read: <see cref="Domain.Common.Typed.Said"/>.</summary>
    public static IRuleBuilderOptions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule, int maxLength) => rule
        .Must(v => !string.IsNullOrWhiteSpace(v)).WithErrorCode("common.required")
        .OptionalText(maxLength);

    public static IRuleBuilderOptions<T, string?> OptionalText<T>(this IRuleBuilder<T, string?> rule, int maxLength) => rule
        .Must(v => v is null || v.Length <= maxLength).WithErrorCode("common.too_long").WithState(_ => new object[] { maxLength })
        .Must(v => v is null || IsPlain(v)).WithErrorCode("common.strange_characters").WithState((_, v) => StrangeSign.In(v ?? "")?.Said ?? []);

    /// <summary>The same for a text of several lines.</summary>
    public static IRuleBuilderOptions<T, string?> Lines<T>(this IRuleBuilder<T, string?> rule, int maxLength) => rule
        .Must(v => !string.IsNullOrWhiteSpace(v)).WithErrorCode("common.required")
        .Must(v => v is null || v.Length <= maxLength).WithErrorCode("common.too_long").WithState(_ => new object[] { maxLength })
        .Must(v => v is null || StrangeSign.InLines(v) is null).WithErrorCode("common.strange_characters").WithState((_, v) => StrangeSign.InLines(v ?? "")?.Said ?? []);

    public static IRuleBuilderOptions<T, string?> Email<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(v => !string.IsNullOrWhiteSpace(v)).WithErrorCode("common.required")
        .Must(v => string.IsNullOrWhiteSpace(v) || EmailAddress.Read(v) is not null).WithErrorCode("common.email");

    /// <summary>What somebody signs in with, whatever a portal lets that be: read without what nobody sees in it, as every reader of one reads it.</summary>
    public static IRuleBuilderOptions<T, string?> SignInName<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(v => Domain.Common.Typed.Plain(v ?? "").Length > 0).WithErrorCode("common.required")
        .Must(v => v is null || Domain.Common.Typed.Plain(v).Length <= EmailAddress.MaxLength).WithErrorCode("common.too_long").WithState(_ => new object[] { EmailAddress.MaxLength })
        .Must(v => v is null || IsPlain(Domain.Common.Typed.Plain(v))).WithErrorCode("common.strange_characters")
        .WithState((_, v) => StrangeSign.In(Domain.Common.Typed.Plain(v ?? ""))?.Said ?? []);

    /// <summary>Today in Colombia at the latest; nothing typed is judged by the rule before.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> NotInTheFuture<T>(this IRuleBuilder<T, DateOnly?> rule, TimeProvider clock) => rule
        .Must(d => d is null || d <= Colombia.Today(clock)).WithErrorCode("common.date_future");

    public static IRuleBuilderOptions<T, string?> DocumentNumber<T>(this IRuleBuilder<T, string?> rule, Func<T, DocumentType?> type) => rule
        .Must(v => !string.IsNullOrWhiteSpace(v)).WithErrorCode("common.required")
        .Must((m, v) => type(m) is not null || CanBe(Enum.GetValues<DocumentType>(), v)).WithErrorCode("common.document_number")
        .Must((m, v) => type(m) is not DocumentType.CC || CanBe([DocumentType.CC], v)).WithErrorCode("common.document_number_cc")
        .Must((m, v) => type(m) is not DocumentType.CE || CanBe([DocumentType.CE], v)).WithErrorCode("common.document_number_ce")
        .Must((m, v) => type(m) is not DocumentType.TI || CanBe([DocumentType.TI], v)).WithErrorCode("common.document_number_ti")
        .Must((m, v) => type(m) is not DocumentType.PA || CanBe([DocumentType.PA], v)).WithErrorCode("common.document_number_pa")
        .Must((m, v) => type(m) is not DocumentType.PPT || CanBe([DocumentType.PPT], v)).WithErrorCode("common.document_number_ppt")
        .NitNumber(type);

    /// <summary>A NIT with or without its verification digit; a wrong digit is told together with the right one.</summary>
    private static IRuleBuilderOptions<T, string?> NitNumber<T>(this IRuleBuilder<T, string?> rule, Func<T, DocumentType?> type) => rule
        .Must((m, v) => type(m) is not DocumentType.NIT || CanBe([DocumentType.NIT], v)).WithErrorCode("common.document_number_nit")
        .Must((m, v) => type(m) is not DocumentType.NIT || Mistyped(v) is null).WithErrorCode("common.nit_check_digit")
        .WithState((_, v) => Mistyped(v) is { } meant ? new object[] { meant.Shown[..^2], Nit.CheckDigitOf(meant.Number) } : []);

    public static IRuleBuilderOptions<T, string?> Username<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(v => !string.IsNullOrWhiteSpace(v)).WithErrorCode("common.required")
        .Must(v => string.IsNullOrWhiteSpace(v) || Domain.Accounts.Username.Read(v) is not null).WithErrorCode("accounts.username_form");

    public static IRuleBuilderOptions<T, string?> Phone<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(p => !string.IsNullOrWhiteSpace(p)).WithErrorCode("common.required")
        .Must(p => string.IsNullOrWhiteSpace(p) || PhoneNumber.Read(p) is not null).WithErrorCode("common.phone");

    /// <summary>A secret that was typed at all and is short enough to be hashed; its rule is judged by <c>PasswordCheck</c>.</summary>
    public static IRuleBuilderOptions<T, Secret?> Typed<T>(this IRuleBuilder<T, Secret?> rule) => rule
        .Must(v => !string.IsNullOrEmpty(v?.Reveal())).WithErrorCode("common.required")
        .Must(v => v is null || v.Reveal().Length <= 1024).WithErrorCode("accounts.password_too_long").WithState(_ => new object[] { PasswordRule.MaxLength });

    /// <summary>Everything that is wrong with a password that was typed, together with what else is wrong in the form.</summary>
    public static void Judged<T>(this IRuleBuilder<T, Secret?> rule, Func<T, IReadOnlyList<Failure>> judge) => rule.Custom((_, context) =>
    {
        foreach (var lack in judge(context.InstanceToValidate))
            context.AddFailure(new ValidationFailure(context.PropertyPath, "") { ErrorCode = lack.Code, CustomState = lack.Arguments.ToArray() });
    });

    /// <summary>Six digits, as an application shows them.</summary>
    public static IRuleBuilderOptions<T, string?> FactorCode<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(v => !string.IsNullOrWhiteSpace(v)).WithErrorCode("common.required")
        .Must(v => string.IsNullOrWhiteSpace(v) || Totp.Read(v) is not null).WithErrorCode("accounts.code_form");

    /// <summary>The same, or a recovery code. What cannot be either is no guess: it costs no try.</summary>
    public static IRuleBuilderOptions<T, string?> FactorOrRecoveryCode<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(v => !string.IsNullOrWhiteSpace(v)).WithErrorCode("common.required")
        .Must(v => string.IsNullOrWhiteSpace(v) || Totp.Read(v) is not null || RecoveryCode.Read(v) is not null).WithErrorCode("accounts.code_or_recovery_form");

    /// <summary>What is blank is judged by the rule before; a wrong verification digit by the one after.</summary>
    private static bool CanBe(DocumentType[] types, string? number) =>
        string.IsNullOrWhiteSpace(number) || types.Any(t => (Document.Read(t, number) ?? Document.ReadInSpiteOfDigit(t, number)) is not null);

    private static Document? Mistyped(string? nit) => Document.ReadInSpiteOfDigit(DocumentType.NIT, nit);

    internal static bool IsPlain(string line) => !StrangeSign.IsIn(line);
}
