using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;

namespace Ventanilla.Application.Accounts;

/// <summary>Judges the registration form before the confirmation view, and answers with the password's hash, so that the password
/// itself is held nowhere between the two.</summary>
/// <param name="Recognised">The record gave masked names: they need not be typed.</param>
public sealed record CheckRegistration(
    DocumentType DocumentType, string DocumentNumber, bool Recognised, string? FirstName, string? SecondName, string? FirstSurname,
    string? SecondSurname, DateOnly? BirthDate, string? Phone, string? Email, Secret? Password, Secret? Confirmation, bool AcceptsTerms,
    bool AcceptsDataTreatment) : IQuery<Result<string>>;

internal sealed class CheckRegistrationValidator : AbstractValidator<CheckRegistration>
{
    public CheckRegistrationValidator(TimeProvider clock)
    {
        When(m => !m.Recognised, () =>
        {
            RuleFor(m => m.FirstName).Text(100);
            RuleFor(m => m.SecondName).OptionalText(100);
            RuleFor(m => m.FirstSurname).Text(100);
            RuleFor(m => m.SecondSurname).OptionalText(100);
            RuleFor(m => m.BirthDate).Must(d => d is { Year: >= 1900 } && d < Today(clock)).WithErrorCode("common.birth_date");
        });
        RuleFor(m => m.Phone).Text(30);
        RuleFor(m => m.Phone).Must(p => string.IsNullOrWhiteSpace(p) || IsPhone(p)).WithErrorCode("common.phone");
        RuleFor(m => m.Email).Email();
        RuleFor(m => m.Password).Typed();
        RuleFor(m => m.Confirmation).Must((m, c) => c?.Reveal() == m.Password?.Reveal()).WithErrorCode("accounts.confirmation_differs");
        RuleFor(m => m.AcceptsTerms).Equal(true).WithErrorCode("accounts.accept_terms");
        RuleFor(m => m.AcceptsDataTreatment).Equal(true).WithErrorCode("accounts.accept_data_treatment");
    }

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().AddHours(-5).Date);

    private static bool IsPhone(string typed) =>
        typed.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '(' or ')') && typed.Count(char.IsAsciiDigit) is >= 7 and <= 15;
}

internal sealed class CheckRegistrationHandler(PasswordHasher hasher, PasswordCheck check) : IRequestHandler<CheckRegistration, Result<string>>
{
    public async Task<Result<string>> Handle(CheckRegistration request, CancellationToken cancellationToken)
    {
        string?[] context = [request.FirstName, request.FirstSurname, request.SecondSurname, request.Email, request.DocumentNumber];
        var lacks = check.Judge(request.Password!, context);
        return lacks.Count > 0 ? Result<string>.Failed(lacks) : await hasher.Hash(request.Password!, cancellationToken);
    }
}
