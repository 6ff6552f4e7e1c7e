using Ventanilla.Application.Pipeline;
using Ventanilla.Domain.Accounts;
using Ventanilla.Domain.People;
using Ventanilla.Domain.Portal;

namespace Ventanilla.Application.Registration;

/// <summary>What a registration says, apart from the password. Which of it a portal asks for is its policy's; the rest is ignored.</summary>
public sealed record RegistrationData
{
    public DocumentType? DocumentType { get; init; }
    public string? DocumentNumber { get; init; }

    /// <summary>The record gave masked names: they need not be typed.</summary>
    public bool Recognised { get; init; }
    public string? FullName { get; init; }
    public string? FirstName { get; init; }
    public string? SecondName { get; init; }
    public string? FirstSurname { get; init; }
    public string? SecondSurname { get; init; }
    public DateOnly? BirthDate { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Username { get; init; }

    /// <summary>The fields to be filled in: a company has a razón social in place of a person's names and birth date, and whoever is
    /// recognised has them on record.</summary>
    public static IReadOnlyList<RegistrationField> Asked(RegistrationPolicy policy, DocumentType? document, bool recognised)
    {
        var asked = policy.Fields.Where(f => !recognised || f == RegistrationField.Phone);
        return document == Domain.People.DocumentType.NIT
            ? [RegistrationField.FullName, .. asked.Where(f => f == RegistrationField.Phone)]
            : [.. asked];
    }

    internal AccountDetails Details(PortalPolicy policy)
    {
        var asked = Asked(policy.Registration, DocumentType, Recognised);
        string? Name(RegistrationField field, string? typed) => asked.Contains(field) && !string.IsNullOrWhiteSpace(typed) ? typed.Trim() : null;
        return new AccountDetails(
            policy.Identity.AsksDocument && DocumentType is { } type ? Document.Read(type, DocumentNumber) : null,
            EmailAddress.Read(Email)!,
            policy.Identity.AsksUsername ? Domain.Accounts.Username.Read(Username) : null,
            new AccountNames(
                Name(RegistrationField.FirstName, FirstName), Name(RegistrationField.SecondName, SecondName),
                Name(RegistrationField.FirstSurname, FirstSurname), Name(RegistrationField.SecondSurname, SecondSurname),
                Name(RegistrationField.FullName, FullName)),
            asked.Contains(RegistrationField.BirthDate) ? BirthDate : null,
            asked.Contains(RegistrationField.Phone) ? PhoneNumber.Read(Phone) ?? "" : "");
    }

    /// <summary>What a password must not be built on.</summary>
    internal IEnumerable<string?> Words => [FullName, FirstName, SecondName, FirstSurname, SecondSurname, Email, DocumentNumber, Username];
}

internal sealed class RegistrationDataValidator : AbstractValidator<RegistrationData>
{
    public RegistrationDataValidator(PortalPolicy policy, TimeProvider clock)
    {
        if (policy.Identity.AsksDocument)
        {
            RuleFor(m => m.DocumentType).Must(t => t is { } type && policy.Identity.DocumentTypes.Contains(type)).WithErrorCode("common.required");
            RuleFor(m => m.DocumentNumber).DocumentNumber(m => m.DocumentType);
        }

        bool Asks(RegistrationData m, RegistrationField field) => RegistrationData.Asked(policy.Registration, m.DocumentType, m.Recognised).Contains(field);
        When(m => Asks(m, RegistrationField.FullName), () => RuleFor(m => m.FullName).Text(200));
        When(m => Asks(m, RegistrationField.FirstName), () => RuleFor(m => m.FirstName).Text(100));
        When(m => Asks(m, RegistrationField.SecondName), () => RuleFor(m => m.SecondName).OptionalText(100));
        When(m => Asks(m, RegistrationField.FirstSurname), () => RuleFor(m => m.FirstSurname).Text(100));
        When(m => Asks(m, RegistrationField.SecondSurname), () => RuleFor(m => m.SecondSurname).OptionalText(100));
        When(m => Asks(m, RegistrationField.BirthDate), () =>
            RuleFor(m => m.BirthDate).Must(d => d is { Year: >= 1900 } && d != Colombia.Today(clock)).WithErrorCode("common.birth_date").NotInTheFuture(clock));
        When(m => Asks(m, RegistrationField.Phone), () => RuleFor(m => m.Phone).Phone());
        RuleFor(m => m.Email).Email();
        if (policy.Identity.AsksUsername)
            RuleFor(m => m.Username).Username();
    }
}
